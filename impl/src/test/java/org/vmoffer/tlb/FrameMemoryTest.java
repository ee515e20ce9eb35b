package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class FrameMemoryTest {
  private final FrameMemory memory = new FrameMemory();

  @Test
  void whatWasNotWrittenIsZeroHoweverFarAway() {
    assertEquals(0, memory.read(0));
    assertEquals(0, memory.read(1L << 51));
  }

  @Test
  void theMemoryGrowsToWhateverIsWritten() {
    memory.write(8, 1);
    memory.write(8 * 5_000, 2);
    memory.write(8 * 1_000_000, 3);
    assertEquals(1, memory.read(8));
    assertEquals(2, memory.read(8 * 5_000));
    assertEquals(3, memory.read(8 * 1_000_000));
    assertEquals(0, memory.read(8 * 1_000_000 + 8));
  }

  @Test
  void whatIsTooFarAwayForAnArrayIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> memory.write(1L << 40, 1));
  }
}
