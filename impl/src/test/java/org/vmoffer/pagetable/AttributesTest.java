package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

class AttributesTest {
  @ParameterizedTest
  @EnumSource
  void aCapLeavesTheseRightsAndEveryMark(Permissions rights) {
    int all = Attributes.of(Permissions.MASK, Permissions.MASK, Marks.MASK);
    int capped = all & Attributes.cap(rights.bits(), Permissions.R.bits());
    assertEquals(rights.bits(), Attributes.current(capped));
    assertEquals(Permissions.R.bits(), Attributes.maximum(capped));
    assertEquals(Marks.MASK, Attributes.marks(capped));
  }

  @Test
  void whatACapLeavesIsReadOutOfIt() {
    int cap = Attributes.cap(Permissions.RX.bits(), Permissions.RW.bits());
    assertEquals(Permissions.RX.bits() << 3 | Permissions.RW.bits(), Attributes.capped(cap));
  }

  @Test
  void aCapTakesSomethingFromAPageThatHasMore() {
    int cap = Attributes.cap(Permissions.R.bits(), Permissions.RX.bits());
    assertFalse(Attributes.caps(cap, Attributes.of(Permissions.R.bits(), 1, Marks.MASK)));
    assertTrue(Attributes.caps(cap, Attributes.of(Permissions.RW.bits(), 1, 0)));
    assertTrue(Attributes.caps(cap, Attributes.of(Permissions.R.bits(), 3, 0)));
  }
}
