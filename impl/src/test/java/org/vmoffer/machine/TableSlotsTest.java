package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Tables of three levels and two entries: of process 1 tables 1 to 3, with page 1 in frame 5. */
class TableSlotsTest {
  private static final int ALL = Attributes.of(3, 7, 0);

  private final MmuState state =
      new Machine(
              Scenario.with(Formats.x86(new Geometry(3, 1)))
                  .userPages(8)
                  .frames(8)
                  .tableCount(6)
                  .page(1, 1, 5)
                  .thread(1)
                  .build())
          .state();
  private final Tables tables = state.tables();

  private long leaf(int frame, int level) {
    return state.scenario().config().format().leaf(state.frames().physical(frame), ALL, level);
  }

  @Test
  void aSlotLeadsToATableOrIsAbsentOrAPage() {
    assertEquals(2, tables.next(1, 0, 3));
    assertEquals(3, tables.next(2, 0, 2));
    assertEquals(0, tables.next(3, 1, 1));
    assertTrue(tables.isThere(1, 0));
    assertFalse(tables.isThere(1, 1));
    assertFalse(tables.isThere(3, 0));
    assertTrue(tables.isThere(3, 1));
  }

  @Test
  void aPageHasThePlainEntryOfTheFormat() {
    long entry = state.memory().get(tables.pool().words(3) + 1);
    assertEquals(leaf(5, 0), entry);
  }

  @Test
  void aLargeLeafHasTheEntryOfItsLevel() {
    tables.putIn(2, 1, Mapping.of(4, 2, ALL), 2);
    long entry = state.memory().get(tables.pool().words(2) + 1);
    assertEquals(leaf(2, 1), entry);
    assertEquals(Mapping.of(4, 2, ALL), tables.leafIn(2, 1));
  }

  @Test
  void whatIsRemovedLeavesNothingBeside() {
    assertEquals(5, tables.besideIn(3, 1));
    tables.remove(3, 1);
    assertEquals(0, tables.besideIn(3, 1));
    assertFalse(tables.isThere(3, 1));
  }

  @Test
  void whereATableHangsNothingIsBeside() {
    tables.putIn(2, 1, Mapping.of(4, 2, ALL), 2);
    tables.setNext(2, 1, 4, Attributes.UNCAPPED);
    assertEquals(4, tables.next(2, 1, 2));
    assertEquals(0, tables.besideIn(2, 1));
  }

  @Test
  void aBlankTableHasNothingInItsSlotsNorBesideThem() {
    tables.putIn(3, 0, Mapping.of(6, 6, ALL), 1);
    tables.setBesideIn(2, 1, 7);
    tables.blank(3);
    for (int slot = 0; slot < 2; slot++) {
      assertFalse(tables.isThere(3, slot));
      assertEquals(0, tables.besideIn(3, slot));
    }
    assertEquals(7, tables.besideIn(2, 1));
  }

  @Test
  void theEntryOfATableIsCappedToWhatBothLeave() {
    tables.setNext(1, 0, 2, Attributes.cap(Permissions.RW.bits(), 3));
    tables.capIn(1, 0, Attributes.cap(5, 7), 3);
    assertEquals(Attributes.cap(Permissions.R.bits(), 3), tables.cap(1, 0));
    assertEquals(2, tables.next(1, 0, 3));
  }

  @Test
  void thePageInASlotIsCappedAndAnAbsentOneIsNot() {
    tables.capIn(3, 1, Attributes.cap(1, 3), 1);
    assertEquals(Mapping.of(5, 5, Attributes.of(1, 3, 0)), tables.leafIn(3, 1));
    tables.capIn(3, 0, Attributes.cap(1, 3), 1);
    assertFalse(tables.isThere(3, 0));
  }

  @Test
  void onlyWhatHardwareCanCapIsACap() {
    assertTrue(tables.canCap(Permissions.READ));
    assertFalse(tables.canCap(Permissions.EXECUTE));
  }

  @Test
  void pagesThatAForkHasLeftSharedAreCounted() {
    assertEquals(0, tables.copiedOnWrite(3));
    long mapping = tables.entry(1, 1);
    tables.put(1, 1, Mapping.withCopiedOnWrite(mapping, true));
    tables.put(1, 0, Mapping.withCopiedOnWrite(mapping, true));
    assertEquals(2, tables.copiedOnWrite(3));
    assertEquals(0, tables.copiedOnWrite(2));
  }
}
