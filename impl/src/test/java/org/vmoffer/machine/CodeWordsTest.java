package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Room for the code of a machine, counted by hand; some words of it are to spare. */
class CodeWordsTest {
  private static final int TO_SPARE_OF_A_THREAD = 2;
  private static final int THREAD = 2;
  private static final int JOB = 13;

  private static int words(ScenarioBuilder scenario) {
    return new Machine(scenario.build()).codeWords();
  }

  @Test
  void aSmallMachineTakesFewWords() {
    int kernel = 2 + 2 * 2 * 2; // alive, offers
    int tables = 4 * 2 + 4; // entries, and one word of a table to spare
    int memory = 2 + 3 * 2; // what is spare and unused, frames
    int processes = 2 * 3; // roots, devices, locks
    int results = 2 * (1 + 2);
    int caches = 2 * ((1 + 2) + (1 + 1) + (1 + 2 * 2));
    int requests = 2 * (1 + 3 * (2 + 1) + 1); // with the handler
    int jobs = 2 * (THREAD + JOB + 2 * 2 + 2 * 4 + 2 + TO_SPARE_OF_A_THREAD);
    assertEquals(146, words(Scenarios.crossing()));
    assertEquals(146, kernel + tables + memory + processes + results + caches + requests + jobs);
  }

  @Test
  void everySizeOfAMachineCounts() {
    ScenarioBuilder scenario =
        Scenario.with(Formats.x86(new Geometry(3, 2)))
            .maxPid(3)
            .offerLimit(5)
            .tableCount(7)
            .userPages(11)
            .frames(13)
            .storeDepth(6)
            .flushBatch(2)
            .thread(1, Scenarios.pin(0), Scenarios.load(0), Scenarios.munmap(0, 6))
            .thread(2, Scenarios.pin(0), new Call.Exit())
            .thread(1);
    int kernel = 2 + 2 * 3 * 5;
    int tables = 7 * 4 + 7;
    int memory = 2 + 3 * 13;
    int processes = 3 * 3 + 2; // process 1 and process 2 may pin a page each
    int results = (1 + 3) + (1 + 2) + 1;
    int caches = 3 * ((1 + 11) + (1 + 3 + 1) + (1 + 2 * 6));
    int asksFirst = 2 + 1 + (3 + 2); // for a pin, copies of accesses, the batches of a munmap
    int asksSecond = 2 + 2;
    int requests = 3 * (1 + 1) + 3 * (asksSecond + asksFirst + asksFirst + asksSecond);
    int jobs = 3 * (THREAD + JOB + 2 * 11 + 2 * 7 + 4 + TO_SPARE_OF_A_THREAD);
    assertEquals(
        kernel + tables + memory + processes + results + caches + requests + jobs, words(scenario));
  }

  @Test
  void aMachineThatDoesNotFitHasNone() {
    Machine machine = new Machine(Scenarios.small().frames(65).thread(1).build());
    assertThrows(IllegalArgumentException.class, machine::codeWords);
    assertThrows(IllegalArgumentException.class, () -> machine.encode(new long[100_000]));
  }
}
