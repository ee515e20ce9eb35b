package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.memory.KernelMemory;

/** Of three frames, those that are kept for the sharers of another; behind two other words. */
class ReservesTest {
  private static final int BASE = 2;
  private static final int FRAMES = 3;

  private final KernelMemory memory = new KernelMemory(BASE + (int) Reserves.words(FRAMES));
  private final Reserves reserves = new Reserves(memory, BASE, FRAMES);

  @Test
  void aFrameIsKeptForOneOther() {
    assertEquals(-1, reserves.keptFor(2));
    assertEquals(-1, reserves.lowest(0));
    reserves.keep(2, 0);
    reserves.keep(1, 0);
    assertEquals(0, reserves.keptFor(1));
    assertEquals(-1, reserves.keptFor(0));
    assertEquals(1, reserves.lowest(0));
    assertEquals(-1, reserves.lowest(1));
    reserves.release(1);
    assertEquals(2, reserves.lowest(0));
  }

  @Test
  void thereIsNothingToLookForWhenEveryFrameIsReleased() {
    assertTrue(reserves.isEmpty());
    reserves.keep(0, 1);
    reserves.keep(2, 1);
    assertEquals(2, memory.get(BASE));
    reserves.release(0);
    assertFalse(reserves.isEmpty());
    reserves.release(2);
    assertTrue(reserves.isEmpty());
  }

  @Test
  void aFrameBehindTheLastIsNotLookedAt() {
    KernelMemory more = new KernelMemory((int) Reserves.words(FRAMES) + 1);
    Reserves first = new Reserves(more, 0, FRAMES);
    first.keep(0, 1);
    more.set(1 + FRAMES, 2 + 1);
    assertEquals(-1, first.lowest(2));
  }
}
