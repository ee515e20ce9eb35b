package org.vmoffer.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;

/** The caches of the reference machine. */
final class DataCachesTest {
  private static final long L1D_STRIDE = 64 * 64;

  private final Profile profile = Profile.reference();
  private final LastLevel shared = new LastLevel(profile);
  private final Tally tally = new Tally();
  private final DataCaches caches = new DataCaches(profile, shared, tally);

  @Test
  void aMissFillsEveryLevelOnTheWayIn() {
    assertEquals(5 + 9 + 20 + 150, caches.access(0x40));
    assertEquals(5, caches.access(0x7f));
    assertTrue(caches.holdsInL1d(1) && caches.holdsInL2(1) && shared.holds(1));
    assertEquals(1, tally.get(Counter.MEMORY));
  }

  @Test
  void whatLeavesTheFirstLevelIsInTheSecond() {
    for (int i = 0; i <= 12; i++) {
      caches.access(i * L1D_STRIDE);
    }
    assertFalse(caches.holdsInL1d(0));
    assertEquals(5 + 9, caches.access(0));
  }

  @Test
  void anotherCoresMissFindsTheLineInTheLastLevel() {
    caches.access(0);
    assertEquals(5 + 9 + 20, new DataCaches(profile, shared, new Tally()).access(0));
  }

  @Test
  void aDroppedLineIsInNeitherOfTheCoresOwnLevels() {
    caches.access(0);
    caches.drop(0);
    assertFalse(caches.holdsInL1d(0) || caches.holdsInL2(0));
    assertEquals(5 + 9 + 20, caches.access(0));
  }

  @Test
  void aLineThatLeavesTheLastLevelStaysInTheInnerOnes() {
    caches.access(0);
    DataCaches other = new DataCaches(profile, shared, new Tally());
    for (int i = 1; i <= 16; i++) {
      other.access(i * 2048L * 64);
    }
    assertFalse(shared.holds(0));
    assertEquals(5, caches.access(0));
  }
}
