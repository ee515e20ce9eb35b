package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.conformance.secondmodel.SecondTrace;

/**
 * Traces whose cycles can be written down by hand, from the numbers of the profile reference: d is
 * a hit in L1D, s what the second-level TLB adds, m what L2 adds, c a load that misses everywhere.
 * Every trace is run on the second model too, and every figure is compared.
 */
final class MmuRunClosedFormTest {
  private static final int D = 5;
  private static final int S = 8;
  private static final int M = 9;
  private static final int C = D + M + 20 + 150;
  private static final long DATA = 0x1000_0000L;
  private static final long MIB2 = 2L << 20;
  private static final long GIB = 1L << 30;

  @TempDir private Path scratch = Path.of("");

  /**
   * Pages read one after the other, round by round.
   *
   * @param stride from page to page
   * @param line from one page's data to the next one's; a multiple of a page: the same line of each
   * @param cycles of each access in a warm round
   */
  record Cycle(String name, int pages, long stride, long line, long cycles) {}

  static final List<Cycle> CYCLES =
      List.of(
          new Cycle("64 pages, 4 in each dTLB set", 64, 0x1000, 0x40, D),
          new Cycle("4 pages in one dTLB set", 4, 0x10_000, 0x40, D),
          new Cycle("5 pages in one dTLB set", 5, 0x10_000, 0x40, S + D),
          new Cycle(
              "13 pages in one dTLB set, their data in one L1D set", 13, 0x10_000, 0, S + D + M),
          new Cycle("12 pages in one STLB set", 12, 0x80_000, 0x40, S + D),
          new Cycle("13 pages in one STLB set, PDEs cached", 13, 0x80_000, 0x40, S + D + D));

  @ParameterizedTest
  @FieldSource("CYCLES")
  void aWarmRoundCostsWhatTheClosedFormSays(Cycle cycle) {
    StringBuilder maps = new StringBuilder();
    StringBuilder round = new StringBuilder();
    for (int i = 0; i < cycle.pages(); i++) {
      maps.append("map %x %x\n".formatted(i * cycle.stride(), DATA + i * 0x1000L));
      round.append("R %x\n".formatted(i * cycle.stride() + i * cycle.line()));
    }
    long three = total(maps + round.toString().repeat(3));
    long four = total(maps + round.toString().repeat(4));
    assertEquals(cycle.pages() * cycle.cycles(), four - three, cycle.name());
  }

  @Test
  void aColdAccessLoadsFourEntriesFromMemoryAndThenTheData() {
    assertEquals(S + 4 * C + C, total("map 1000 100000\nR 1000\n"));
    assertEquals(S + 4 * C + C + D, total("map 1000 100000\nR 1000\nR 1000\n"));
  }

  @Test
  void aLargeLeafTakesThreeEntriesColdAndOneWhereItsDirectoryIsKnown() {
    String maps = "map 0 10000000 2M\nmap 200000 10200000 2M\n";
    assertEquals(S + 3 * C + C, total(maps + "R 0\n"));
    // The second entry is in the line of the first.
    assertEquals(S + 3 * C + C + S + D + C, total(maps + "R 0\nR 200000\n"));
    assertEquals(4, at(maps + "R 0\nR 200000\n", "entryLoads"));
  }

  @Test
  void aHugeLeafTakesTwoEntries() {
    assertEquals(S + 2 * C + C, total("map 40000000 80000000 1G\nX 40000000\n"));
  }

  @Test
  void sequentialPagesLoadOneEntryAWalkAndOneInEightFromANewLine() {
    long pages = 8192;
    StringBuilder trace = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      trace.append("map %x %x\n".formatted(i * 0x1000L, DATA));
    }
    for (int i = 0; i < pages; i++) {
      trace.append("R %x\n".formatted(i * 0x1000L));
    }
    JsonNode figures = figures("reference", trace.toString());
    // Each page an entry; each of 16 tables one in the directory; root and directory pointer once.
    long loads = pages + 16 + 2;
    // Lines: page tables' and the directory's eight entries each, root, directory pointer, data.
    long lines = pages / 8 + 16 / 8 + 1 + 1 + 1;
    assertEquals(pages, MmuCommandLine.at(figures, "walks"));
    assertEquals(loads, MmuCommandLine.at(figures, "entryLoads"));
    assertEquals(lines, MmuCommandLine.at(figures, "l1d.misses"));
    assertEquals(lines, MmuCommandLine.at(figures, "memory"));
    assertEquals(
        pages * S + (pages + loads) * D + lines * (C - D),
        MmuCommandLine.at(figures, "cycles.total"));
  }

  /** A stride, and the entries that each walk loads where it defeats the caches below. */
  record Stride(long bytes, int pages, int loads) {}

  static final List<Stride> STRIDES =
      List.of(new Stride(MIB2, 512, 2), new Stride(GIB, 512, 3), new Stride(GIB << 9, 128, 4));

  @ParameterizedTest
  @FieldSource("STRIDES")
  void aStrideOverThrashedStructureCachesLoadsAnEntryForEachLevel(Stride stride) {
    StringBuilder maps = new StringBuilder();
    StringBuilder round = new StringBuilder();
    for (int i = 0; i < stride.pages(); i++) {
      maps.append("map %x %x\n".formatted(i * stride.bytes(), DATA));
      round.append("R %x\n".formatted(i * stride.bytes()));
    }
    String once = maps.toString() + round;
    assertEquals(stride.pages(), at(once + round, "walks") - at(once, "walks"));
    assertEquals(
        (long) stride.pages() * stride.loads(),
        at(once + round, "entryLoads") - at(once, "entryLoads"));
  }

  @Test
  void onlyTheFirstWriteToACleanPageCostsAnUpdate() {
    String profile =
        new MmuCommandLine(scratch)
            .file(
                "updates.json",
                Profiles.text("reference")
                    .replace("\"update\": {\"value\": 0", "\"update\": {\"value\": 20"));
    String read = "map 1000 100000\nR 1000\n";
    long cold = MmuCommandLine.at(figures(profile, read), "cycles.total");
    assertEquals(S + 4 * (C + 20) + C, cold);
    JsonNode twice = figures(profile, read + "W 1000\nW 1000\n");
    assertEquals(cold + 20 + D + D, MmuCommandLine.at(twice, "cycles.total"));
    assertEquals(1, MmuCommandLine.at(twice, "updates.dirty"));
    assertEquals(4, MmuCommandLine.at(twice, "updates.accessed"));
  }

  private long total(String trace) {
    return at(trace, "cycles.total");
  }

  private long at(String trace, String path) {
    return MmuCommandLine.at(figures("reference", trace), path);
  }

  private JsonNode figures(String profile, String trace) {
    JsonNode first = new MmuCommandLine(scratch).figures(profile, trace);
    Map<String, Long> second;
    try {
      second = SecondTrace.figures(profile, trace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    second.forEach((name, value) -> assertEquals(value, MmuCommandLine.at(first, name), name));
    return first;
  }
}
