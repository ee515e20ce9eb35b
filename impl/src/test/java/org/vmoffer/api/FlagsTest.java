package org.vmoffer.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {
  @ParameterizedTest
  @EnumSource
  void grantAndDropComeBackOutOfTheFlags(Permissions grant) {
    for (Permissions drop : Permissions.values()) {
      int flags = Flags.of(grant, drop);
      assertTrue(Flags.isKnown(flags));
      assertSame(grant, Flags.grant(flags));
      assertSame(drop, Flags.drop(flags));
    }
  }

  @Test
  void theNamedFlagsAreTheBitsOfTheInterface() {
    assertEquals(1 | 2 | 4, Flags.VMO_GRANTALL);
    assertEquals(16 | 32 | 64, Flags.VMO_DISOWN);
    assertEquals(Flags.VMO_GRANT_R | Flags.VMO_DROP_W, Flags.of(Permissions.R, Permissions.W));
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 128, 1L << 32, Long.MIN_VALUE, -1})
  void otherBitsAreUnknown(long flags) {
    assertFalse(Flags.isKnown(flags));
  }
}
