package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.cycles.Counter;

final class MmuRunCommandTest {
  private static final String MAPS = "map 1000 100000\nmap 2000 101000\n";
  private static final String READS = "R 1000\nR 2008\nR 1040\n";

  @TempDir private Path scratch = Path.of("");

  private String file(String name, String text) {
    return new MmuCommandLine(scratch).file(name, text);
  }

  private JsonNode figures(String trace) {
    return new MmuCommandLine(scratch).figures("reference", trace);
  }

  private static byte[] addresses(long... addresses) {
    ByteBuffer bytes =
        ByteBuffer.allocate(addresses.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (long address : addresses) {
      bytes.putLong(address);
    }
    return bytes.array();
  }

  @Test
  void everyCounterIsNestedAtItsDots() {
    JsonNode figures = figures(MAPS + READS);
    for (Counter counter : Counter.values()) {
      MmuCommandLine.at(figures, counter.label());
    }
    assertEquals(3, MmuCommandLine.at(figures, "accesses"));
    assertEquals(1, MmuCommandLine.at(figures, "dtlb.hits"));
    assertEquals(2, MmuCommandLine.at(figures, "walks"));
    long sum = 0;
    for (String cause : List.of("data", "stlb", "walk", "update")) {
      sum += MmuCommandLine.at(figures, "cycles." + cause);
    }
    assertEquals(sum, MmuCommandLine.at(figures, "cycles.total"));
    assertEquals(4, MmuCommandLine.at(figures, "tables"));
    assertEquals(2, MmuCommandLine.at(figures, "mappings"));
  }

  @Test
  void commentsBlanksAndPrefixesDoNotMatter() {
    String odd =
        "# a trace\n\n\tmap 0x1000 0X100000 # one\r\nmap 2000\t101000\nR 1000#x\n R 2008 \nR 1040";
    assertEquals(figures(MAPS + READS), figures(odd));
  }

  @Test
  void theBinaryFormIsTheSameTrace() throws IOException {
    Path binary = Files.write(scratch.resolve("trace.bin"), addresses(0x1000, 0x2008, 0x1040));
    String maps = file("maps.txt", MAPS);
    JsonNode figures = MmuCommandLine.json("run", "--json", "--maps", maps, binary.toString());
    assertEquals(figures(MAPS + READS), figures);
    assertEquals(
        figures,
        MmuCommandLine.json("run", "--json", "--binary", "--maps", maps, binary.toString()));
  }

  @Test
  void aDashIsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((MAPS + READS).getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(figures(MAPS + READS), MmuCommandLine.json("run", "--json", "-"));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void faultsAreCountedAndTheFirstIsShown() {
    JsonNode figures = figures(MAPS + "R 1000\nW 5000\nX ffff800000001000\n");
    assertEquals(2, MmuCommandLine.at(figures, "faults"));
    assertEquals("W", figures.at("/firstFault/kind").textValue());
    assertEquals("0x5000", figures.at("/firstFault/address").textValue());
    assertTrue(figures.at("/firstFault/where").textValue().endsWith("trace.txt:4"));
    TinyHome.Run text = MmuCommandLine.run("run", scratch.resolve("trace.txt").toString());
    assertEquals(ExitCode.GOOD, text.exitCode());
    assertTrue(text.out().contains("faults 2, the first at "), text.out());
    assertTrue(text.out().contains("trace.txt:4: W 0x5000"), text.out());
  }

  @Test
  void theTextHasALastLineForScripts() {
    TinyHome.Run run = MmuCommandLine.run("run", file("trace.txt", MAPS + READS));
    String last = run.out().lines().toList().getLast();
    assertTrue(
        last.matches("mmu: pass profile=reference accesses=3 faults=0 cycles=\\d+ seconds=.*"),
        last);
  }

  @Test
  void aMillionLinesNeedNoMoreMemoryThanATenth() throws IOException, InterruptedException {
    Path trace = scratch.resolve("long.txt");
    try (BufferedWriter out = Files.newBufferedWriter(trace)) {
      for (int page = 0; page < 4096; page++) {
        out.write("map %x %x\n".formatted(page * 0x1000L, 0x1000_0000L + page * 0x1000L));
      }
      for (int i = 0; i < 1_000_000; i++) {
        out.write("R ");
        out.write(Integer.toHexString((i * 0x9E37_79B1) >>> 8));
        out.write('\n');
      }
    }
    assertTrue(Files.size(trace) > 8 << 20);
    TinyHome.Run run =
        new OwnProcess(Path.of(".."), scratch)
            .run(List.of("-Xmx16m"), "mmu", "run", trace.toString());
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("1,000,000 accesses in "), run.out());
  }

  /**
   * A trace that cannot be run.
   *
   * @param complaint behind the name of the file
   */
  record Wrong(String trace, String complaint) {}

  static final List<Wrong> WRONGS =
      List.of(
          new Wrong(MAPS + "Q 1000", ":3: 'Q'; expected map VA PA, map VA PA 2M"),
          new Wrong(MAPS + "r 1000", ":3: 'r'; expected map VA PA, map VA PA 2M"),
          new Wrong(MAPS + "R", ":3: nothing behind 'R'; expected a virtual address, hexadecimal"),
          new Wrong(MAPS + "R 10x0", ":3: '10x0'; expected a virtual address, hexadecimal"),
          new Wrong(MAPS + "R 0x", ":3: '0x'; expected a virtual address, hexadecimal"),
          new Wrong(MAPS + "R -1", ":3: '-1'; expected a virtual address, hexadecimal"),
          new Wrong(MAPS + "R 10000000000000000", ":3: '10000000000000000'; expected a virtual"),
          new Wrong(MAPS + "R 1000 2000", ":3: '2000'; expected the end of the line"),
          new Wrong(MAPS + "R \u00e91", ":3: '??1'; expected a virtual address"),
          new Wrong(
              MAPS + "R 800000000000",
              ":3: found 0x800000000000; expected a canonical virtual address of 48 bits"),
          new Wrong("map 1000", ":1: nothing behind '1000'; expected a physical address"),
          new Wrong("map 1000 zz", ":1: 'zz'; expected a physical address, hexadecimal"),
          new Wrong("map 1000 100000 4M", ":1: '4M'; expected 2M, 1G or the end of the line"),
          new Wrong("map 1000 100000 2M 1", ":1: '1'; expected the end of the line"),
          new Wrong(
              "\nmap 1008 100000",
              ":2: found 0x1008; expected a virtual address that is a multiple of 4 KiB"),
          new Wrong(
              "map 200000 1000 2M",
              ":1: found 0x1000; expected a physical address that is a multiple of 2 MiB"),
          new Wrong(
              "map 200000 0 1G",
              ":1: found 0x200000; expected a virtual address that is a multiple of 1 GiB"),
          new Wrong(
              "map 800000000000 1000",
              ":1: found 0x800000000000; expected a canonical virtual address of 48 bits"),
          new Wrong(
              "map 1000 10000000000000",
              ":1: found 0x10000000000000; expected a physical address of 52 bits"),
          new Wrong(
              MAPS + "map 1000 200000",
              ":3: found 0x1000; expected a virtual address that is not mapped yet"),
          new Wrong(
              "map 0 40000000 2M\nmap 1000 100000",
              ":2: found 0x1000; expected a virtual address that is not mapped yet"),
          new Wrong(
              MAPS + "map 0 40000000 2M",
              ":3: found 0x0; expected 2 MiB in which nothing is mapped yet"),
          new Wrong(
              MAPS + READS + "map 3000 102000",
              ":6: map behind an access; expected all map lines before the first access"),
          new Wrong(MAPS, ": no access in it; expected one at least"),
          new Wrong("# nothing\n\n", ": no access in it; expected one at least"),
          new Wrong("R " + "0".repeat(5000), ":1: the line is too long; expected no more than"));

  @ParameterizedTest
  @FieldSource("WRONGS")
  void aTraceThatCannotBeRunIsRefusedWithFileAndLine(Wrong wrong) {
    String trace = file("bad.txt", wrong.trace());
    TinyHome.Run run = MmuCommandLine.run("run", trace);
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().startsWith("vmoffer: " + trace + wrong.complaint()), run.err());
    assertEquals("", run.out());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void dataMayLieInFrameZeroAndBehindTheTables() {
    assertEquals(
        2, MmuCommandLine.at(figures("map 1000 0\nmap 2000 5000\nR 1000\nR 2000"), "reads"));
  }

  @Test
  void aBinaryTraceThatEndsWithinAnAddressIsRefusedWithItsByte() throws IOException {
    byte[] bytes = java.util.Arrays.copyOf(addresses(0x1000, 0x2000), 13);
    Path binary = Files.write(scratch.resolve("cut.bin"), bytes);
    TinyHome.Run run =
        MmuCommandLine.run("run", "--maps", file("maps.txt", MAPS), binary.toString());
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        "vmoffer: %s: byte 8: 5 bytes before the end; expected an address of 8 bytes\n"
            .formatted(binary),
        run.err());
  }

  @Test
  void aBinaryTraceNamesTheByteOfABadAddressAndOfTheFirstFault() throws IOException {
    Path binary = Files.write(scratch.resolve("t.bin"), addresses(0x1000, 0x7000, 1L << 60));
    TinyHome.Run run =
        MmuCommandLine.run("run", "--maps", file("maps.txt", MAPS), binary.toString());
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("t.bin: byte 16: found 0x1000000000000000"), run.err());
    Files.write(binary, addresses(0x1000, 0x7000));
    run = MmuCommandLine.run("run", "--maps", file("maps.txt", MAPS), binary.toString());
    assertTrue(run.out().contains("faults 1, the first at " + binary + ": byte 8"), run.out());
  }

  @Test
  void aFileOfMappingsHasNoAccesses() throws IOException {
    Path binary = Files.write(scratch.resolve("t.bin"), addresses(0x1000));
    TinyHome.Run run =
        MmuCommandLine.run("run", "--maps", file("maps.txt", MAPS + "R 1000"), binary.toString());
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("maps.txt:3: 'R'; expected map VA PA"), run.err());
  }

  @Test
  void whatCannotBeReadIsRefused() {
    for (String[] args :
        List.of(
            new String[] {"run", "nonesuch.txt"},
            new String[] {"run", scratch.toString()},
            new String[] {"run", ""},
            new String[] {"run", "a\0b"},
            new String[] {"run", "--binary", "x"},
            new String[] {"run", "--maps", "-", "-"},
            new String[] {"run", "--profile", "nonesuch", "-"},
            new String[] {"run"},
            new String[] {})) {
      TinyHome.Run run = MmuCommandLine.run(args);
      assertEquals(ExitCode.BAD_INPUT, run.exitCode(), String.join(" ", args));
      assertFalse(run.err().contains("Exception"), run.err());
    }
  }
}
