package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.KernelMemory;

/**
 * Counts of three tables that fill their memory to the last word; the last of them is looked at.
 */
class TableCountsTest {
  private static final int BASE = 5;
  private static final int LAST = 3;
  private static final int READ_WRITE = Attributes.of(3, 7, 0);

  private final KernelMemory memory = new KernelMemory((int) (BASE + TableCounts.size(LAST)));
  private final TableCounts counts = new TableCounts(memory, BASE);

  @Test
  void whatIsAddedIsCounted() {
    counts.added(LAST, READ_WRITE);
    counts.added(LAST, Attributes.of(5, 5, Marks.SHARED_BIT));
    assertEquals(2, counts.mapped(LAST));
    assertEquals(1 << 3 | 1 << 5, counts.currents(LAST));
    assertEquals(0, counts.pinnedCurrents(LAST));
    assertEquals(Permissions.RX.bits(), counts.maximum(LAST));
    assertEquals(Marks.SHARED_BIT, counts.marks(LAST));
    assertEquals(0, counts.copiedOnWrite(LAST));
  }

  @Test
  void aPinnedPageWithoutRightsIsNoOther() {
    counts.added(LAST, Attributes.of(0, 7, Marks.PINNED_BIT));
    assertEquals(1, counts.currents(LAST));
    assertEquals(1, counts.pinnedCurrents(LAST));
    assertEquals(Marks.PINNED_BIT, counts.marks(LAST));
    assertEquals(Permissions.MASK, counts.maximum(LAST));
  }

  @Test
  void pagesThatAreCopiedOnWriteAreCounted() {
    counts.added(LAST, READ_WRITE | Attributes.COPIED_ON_WRITE);
    counts.added(LAST, READ_WRITE | Attributes.COPIED_ON_WRITE);
    counts.removed(LAST, READ_WRITE | Attributes.COPIED_ON_WRITE);
    assertEquals(1, counts.copiedOnWrite(LAST));
  }

  @Test
  void whatIsRemovedAgainLeavesNothing() {
    for (int attributes = 0; attributes <= Attributes.UNCAPPED; attributes++) {
      counts.added(LAST, attributes);
      counts.removed(LAST, attributes);
      assertTrue(memory.sameWords(new KernelMemory(memory.size())));
    }
  }

  @Test
  void anEmptiedTableIsCountedAnewAndTheOthersAreNot() {
    for (int table = 1; table <= LAST; table++) {
      counts.added(table, READ_WRITE | Marks.MASK | Attributes.COPIED_ON_WRITE);
    }
    counts.clear(2);
    assertEquals(1, counts.mapped(1));
    assertEquals(1, counts.copiedOnWrite(1));
    assertEquals(0, counts.mapped(2));
    assertEquals(0, counts.copiedOnWrite(2));
    assertEquals(1, counts.mapped(LAST));
    counts.clear(LAST);
    counts.clear(1);
    assertTrue(memory.sameWords(new KernelMemory(memory.size())));
  }

  @Test
  void countsAreTheSameIffEveryWordOfTheTableIs() {
    TableCounts others = new TableCounts(new KernelMemory((int) TableCounts.size(LAST)), 0);
    counts.added(LAST, READ_WRITE | Attributes.COPIED_ON_WRITE);
    assertFalse(counts.isSame(others, LAST));
    others.added(LAST, READ_WRITE);
    assertFalse(counts.isSame(others, LAST));
    others.removed(LAST, READ_WRITE);
    others.added(LAST, READ_WRITE | Attributes.COPIED_ON_WRITE);
    assertTrue(counts.isSame(others, LAST));
    counts.added(1, READ_WRITE);
    assertTrue(counts.isSame(others, LAST));
  }

  @Test
  void whatIsEmptyAlreadyIsNotWritten() {
    counts.added(1, READ_WRITE);
    int mark = memory.mark();
    counts.clear(LAST);
    assertEquals(mark, memory.mark());
  }
}
