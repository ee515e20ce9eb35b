package org.vmoffer.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine can be. */
final class ProfileTest {

  @Test
  void scalingKeepsSizesAndMultipliesCosts() {
    Profile reference = Profile.reference();
    Profile scaled = reference.scaled(3);
    assertEquals(reference.dtlb(), scaled.dtlb());
    assertEquals(new Latencies(15, 27, 60, 450, 24, 0), scaled.latencies());
    assertEquals(3 * reference.stores().drain(), scaled.stores().drain());
    assertEquals(3 * reference.kernel().deliver(), scaled.kernel().deliver());
    assertEquals(reference.kernel().flushCeiling(), scaled.kernel().flushCeiling());
    assertEquals(reference, reference.scaled(1));
  }

  @ParameterizedTest
  @CsvSource({"3,1", "-1,1", "1,0", "0,1", "1,16385", "268435456,2"})
  void aShapeThatCannotBeIsRefused(int sets, int ways) {
    assertThrows(IllegalArgumentException.class, () -> new Shape(sets, ways));
  }

  @Test
  void aShapeHasAsManyEntriesAsItsSetsHave() {
    assertEquals(768, new Shape(64, 12).entries());
    assertTrue(new Shape(1, 1).exists());
    assertFalse(Shape.NONE.exists());
  }

  @Test
  void aLatencyIsNotNegativeAndHasABound() {
    int most = 100_000_000;
    assertEquals(most, new Latencies(0, 9, 20, most, 8, 0).memory());
    assertThrows(IllegalArgumentException.class, () -> new Latencies(0, 9, 20, most + 1, 8, 0));
    assertThrows(IllegalArgumentException.class, () -> new Latencies(5, 9, 20, -1, 8, 0));
  }
}
