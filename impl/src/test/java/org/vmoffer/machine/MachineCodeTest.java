package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** The code of a state is laid out as its class says. */
class MachineCodeTest {
  private static final int BEFORE_THE_TABLES = 10;

  private static long[] code(Machine machine) {
    long[] buffer = new long[machine.codeWords()];
    return Arrays.copyOf(buffer, machine.encode(buffer));
  }

  @Test
  void processesOffersResultsAndRootsComeFirst() {
    Machine machine = new Machine(Scenarios.crossing().build());
    assertArrayEquals(
        new long[] {
          0b110, // pids 1 and 2
          2, // offers
          1L << 48 | 2L << 32 | 1 << 3 | 7,
          1, // page 0
          2L << 48 | 1L << 32 | 1 << 3 | 7,
          1L << 32 | 1, // page 1
          0, // results of thread 1
          0,
          1, // root of pid 1
          3
        },
        Arrays.copyOf(code(machine), BEFORE_THE_TABLES));
  }

  @Test
  void entriesOfTablesAreMappingsOrLeadToTables() {
    Machine machine = new Machine(Scenarios.crossing().build());
    int all = Attributes.of(3, 7, 0);
    long uncapped = 1L << 62 | 077 << 16;
    assertArrayEquals(
        new long[] {
          uncapped | 2,
          0, // the root of pid 1
          Mapping.of(0, 0, all),
          0, // its page 0
          uncapped | 4,
          0, // the root of pid 2
          0,
          Mapping.of(1, 1, all) // its page 1
        },
        Arrays.copyOfRange(code(machine), BEFORE_THE_TABLES, BEFORE_THE_TABLES + 8));
  }

  @Test
  void freeTablesAndFramesFollowTheTables() {
    Scenario scenario = Scenarios.crossing().frames(3).build();
    int tables = scenario.config().tableFrames();
    int at = BEFORE_THE_TABLES + 2 * tables;
    long[] code = code(new Machine(scenario));
    long usedTables = 0b1_1111; // 1 to 4, and no table is number 0
    assertArrayEquals(
        new long[] {
          (2L << tables) - 1 & ~usedTables,
          0b100, // free frames
          0, // contents
          0,
          0,
          1, // references
          1,
          0,
          0, // reserves
          0,
          0,
          0, // devices of pid 1
          0
        },
        Arrays.copyOfRange(code, at, at + 13));
  }

  @ParameterizedTest
  @CsvSource({"64, 64, 63, true", "65, 64, 63, false", "64, 65, 63, false", "64, 64, 64, false"})
  void onlyWhatFitsIntoWordsHasACode(int pages, int frames, int tables, boolean fits) {
    Machine machine =
        new Machine(
            Scenario.with(Formats.x86(new Geometry(4, 2)))
                .userPages(pages)
                .frames(frames)
                .tableCount(tables)
                .thread(1)
                .build());
    if (fits) {
      assertDoesNotThrow(() -> code(machine));
    } else {
      assertThrows(IllegalArgumentException.class, machine::codeWords);
      var refusal =
          assertThrows(IllegalArgumentException.class, () -> machine.encode(new long[100_000]));
      assertEquals(
          "a machine of %d pages, %d frames and %d tables has no code"
              .formatted(pages, frames, tables),
          refusal.getMessage());
    }
  }
}
