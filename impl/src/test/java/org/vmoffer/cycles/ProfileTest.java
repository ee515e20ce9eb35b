package org.vmoffer.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  void aLatencyIsNotNegative() {
    assertThrows(IllegalArgumentException.class, () -> new Latencies(5, 9, 20, -1, 8, 0));
  }
}
