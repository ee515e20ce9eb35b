package org.vmoffer.conformance.history;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The histories with which docs/histories.md measures, written where a property says. */
@EnabledIfSystemProperty(named = "vmoffer.histories", matches = ".+")
final class HistoryFilesTest {
  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final int[] OVERLAPS = {2, 4, 8, 16};
  private static final int OVERLAPPING_CALLS = 20_000;

  /** With eight threads that rest so long, every call overlaps about one other. */
  private static final double IDLE = 7;

  @Test
  void theyAreWritten() throws IOException {
    Path directory = Files.createDirectories(Path.of(System.getProperty("vmoffer.histories")));
    for (int size : SIZES) {
      History few = Simulation.of(1, 8, size, IDLE, 0);
      assertTrue(Files.exists(HistoryFile.write(directory.resolve("few-" + size + ".jsonl"), few)));
    }
    for (int overlap : OVERLAPS) {
      History many = Simulation.of(1, overlap, OVERLAPPING_CALLS, 0, 0);
      HistoryFile.write(directory.resolve("overlap-" + overlap + ".jsonl"), many);
      HistoryFile.write(directory.resolve("wrong-" + overlap + ".jsonl"), Wrong.atTheEnd(many));
    }
  }
}
