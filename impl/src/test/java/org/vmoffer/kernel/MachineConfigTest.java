package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

class MachineConfigTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 1, 'userPages is 0, expected 1 to 67108864'",
    "67108865, 1, 1, 1, 1, 'userPages is 67108865, expected 1 to 67108864'",
    "1, -1, 1, 1, 1, 'frames is -1, expected 0 to 67108864'",
    "1, 1, -1, 1, 1, 'tableFrames is -1, expected 0 to 67108864'",
    "1, 1, 1, 0, 1, 'maxPid is 0, expected 1 to 63'",
    "1, 1, 1, 64, 1, 'maxPid is 64, expected 1 to 63'",
    "1, 1, 1, 1, -1, 'offerLimit is -1, expected 0 to 67108864'"
  })
  void anImpossibleMachineIsRefused(
      int userPages, int frames, int tableFrames, int maxPid, int offerLimit, String message) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new MachineConfig(
                    Formats.X86_64, userPages, frames, tableFrames, maxPid, offerLimit));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void userSpaceEndsWithTheReachOfTheTables() {
    var toy = Formats.x86(new Geometry(2, 1));
    assertEquals(4, new MachineConfig(toy, 4, 1, 3, 1, 1).userPages());
    assertThrows(IllegalArgumentException.class, () -> new MachineConfig(toy, 5, 1, 3, 1, 1));
  }

  @Test
  void aMachineThatDoesNotFitOneMemoryIsRefused() {
    var huge = new MachineConfig(Formats.X86_64, 1, 1, 1 << 26, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> new Kernel(huge));
  }

  @Test
  void theLargestMachineHasAsManyWordsAsAnArray() {
    assertEquals(Integer.MAX_VALUE - 8, KernelState.words(withTables(4_186_000, 110)));
    var larger = withTables(4_186_000, 111);
    assertThrows(IllegalArgumentException.class, () -> KernelState.words(larger));
  }

  private static MachineConfig withTables(int tables, int frames) {
    return new MachineConfig(Formats.X86_64, 1, frames, tables, 2, 0);
  }

  @Test
  void aRangeHasAtLeastOnePageAndAllInUserSpace() {
    MachineConfig config = new MachineConfig(Formats.X86_64, 2, 1, 1, 1, 0);
    assertTrue(config.isRange(0, config.userEnd()));
    assertTrue(config.isPageRange(0, 2));
    assertFalse(config.isRange(0, 0));
    assertFalse(config.isPageRange(0, 0));
    assertFalse(config.isRange(1, config.userEnd()));
  }

  @Test
  void dataFramesLieBehindTheTablesWhereAGibibyteMayBegin() {
    assertEquals(1 << 18, new MachineConfig(Formats.ARM64, 1, 1, 7, 1, 1).firstDataFrame());
    int tables = 1 << 18;
    assertEquals(1 << 19, new MachineConfig(Formats.ARM64, 1, 1, tables, 1, 1).firstDataFrame());
    assertEquals(
        2, new MachineConfig(Formats.x86(new Geometry(2, 1)), 1, 1, 1, 1, 1).firstDataFrame());
  }

  @Test
  void aMachineHasAsManyWordsAsItsMemory() {
    var config = new MachineConfig(Formats.X86_64, 4096, 100, 50, 9, 3);
    assertEquals(new KernelState(config).memory().size(), config.words());
  }
}
