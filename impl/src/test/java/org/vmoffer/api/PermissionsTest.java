package org.vmoffer.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {
  @ParameterizedTest
  @EnumSource
  void everySetIsTheOneWithItsBitsAndItsText(Permissions set) {
    assertSame(set, Permissions.of(set.bits()));
    assertSame(set, Permissions.parse(set.toString()));
  }

  @ParameterizedTest
  @EnumSource
  void containsAndMinusAreThoseOfSets(Permissions set) {
    for (Permissions other : Permissions.values()) {
      assertEquals((set.bits() | other.bits()) == set.bits(), set.contains(other));
      assertEquals(set.bits() & ~other.bits(), set.minus(other).bits());
    }
  }

  @Test
  void lettersOutOfOrderAreNoSet() {
    assertThrows(IllegalArgumentException.class, () -> Permissions.parse("WR"));
  }

  @Test
  void bitsBeyondTheThreeAreNoSet() {
    assertThrows(IllegalArgumentException.class, () -> Permissions.of(8));
  }
}
