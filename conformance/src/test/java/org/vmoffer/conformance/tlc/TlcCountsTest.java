package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TlcCountsTest {
  private static final TlcCounts COUNTS = new TlcCounts(100, 10, 4, 0, 0);

  @Test
  void whatWasWrittenMayAgree() {
    assertDoesNotThrow(() -> COUNTS.mustAgree(99, 10, 4));
  }

  @Test
  void aLostStepIsNoticed() {
    assertThrows(IllegalStateException.class, () -> COUNTS.mustAgree(98, 10, 4));
  }

  @Test
  void aLostStateIsNoticed() {
    assertThrows(IllegalStateException.class, () -> COUNTS.mustAgree(99, 11, 4));
  }

  @Test
  void anotherDepthIsNoticed() {
    assertThrows(IllegalStateException.class, () -> COUNTS.mustAgree(99, 10, 5));
  }
}
