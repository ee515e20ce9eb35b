package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Tables of three levels: process 2 has a large leaf of two pages, frames 2 and 3, and page 3. */
class LeavesInvariantTest {
  private static final int LEVEL = 2;

  private final Machine machine =
      new Machine(
          Scenario.with(Formats.x86(new Geometry(3, 1)))
              .userPages(8)
              .frames(8)
              .tableCount(12)
              .largestLeaf(LEVEL)
              .page(2, 0, 2)
              .page(2, 1, 3)
              .leaf(2, 0, 2)
              .page(2, 3, 0)
              .thread(1)
              .thread(2)
              .build());
  private final Tables tables = machine.state().tables();
  private final LeavesInvariant invariant = new LeavesInvariant(machine.state());

  /** The table of the second level, with the leaf in slot 0 and a table in slot 1. */
  private int directory() {
    return tables.next(tables.root(2), 0, 3);
  }

  private void put(long mapping) {
    tables.putIn(directory(), 0, mapping, LEVEL);
  }

  private long leaf() {
    return tables.leafIn(directory(), 0);
  }

  @Test
  void aLargeLeafThatIsWholeIsAsItShouldBe() {
    assertTrue(Mapping.phys(leaf()) == 2 && tables.next(directory(), 1, LEVEL) != 0);
    assertTrue(invariant.holds());
  }

  @Test
  void aLargeLeafOfFramesThatAreNotAlignedIsNot() {
    put(Mapping.of(Mapping.frame(leaf()), 3, Mapping.attributes(leaf())));
    assertFalse(invariant.holds());
  }

  @Test
  void aLargeLeafIsNeverPinned() {
    put(Mapping.with(leaf(), Mapping.attributes(leaf()) | Marks.PINNED_BIT));
    assertFalse(invariant.holds());
  }

  @Test
  void aLargeLeafKeepsATableThatThereIs() {
    for (int table : new int[] {0, 13}) {
      put(Mapping.of(table, 2, Mapping.attributes(leaf())));
      assertFalse(invariant.holds());
    }
    put(Mapping.of(1, 2, Attributes.of(3, 7, 0))); // the root of process 1, which has no pages
    assertTrue(invariant.holds());
  }

  @Test
  void theTableThatALargeLeafKeepsIsEmpty() {
    long page = Mapping.of(5, 5, Mapping.attributes(leaf()));
    tables.putIn(Mapping.frame(leaf()), 1, page, 1);
    assertFalse(invariant.holds());
  }

  @Test
  void noLeafIsLargerThanTheMachineHas() {
    tables.putIn(tables.root(2), 1, Mapping.of(1, 4, Mapping.attributes(leaf())), 3);
    assertFalse(invariant.holds());
  }

  @Test
  void aCapLeavesNoMoreNowThanEverAndOnlyWhatHardwareKnows() {
    int table = tables.next(directory(), 1, LEVEL);
    tables.setNext(directory(), 1, table, Attributes.cap(Permissions.R.bits(), 1));
    assertTrue(invariant.holds());
    tables.setNext(directory(), 1, table, Attributes.cap(Permissions.RW.bits(), 1));
    assertFalse(invariant.holds());
  }

  @Test
  void tablesOnTheirWayAreLookedAtToo() {
    int table = directory();
    tables.remove(tables.root(2), 0);
    assertTrue(invariant.holds());
    machine.state().job(1).moved().insert((long) LEVEL << Integer.SIZE | table);
    assertTrue(invariant.holds());
    long leaf = tables.leafIn(table, 0);
    tables.putIn(table, 0, Mapping.of(Mapping.frame(leaf), 3, Mapping.attributes(leaf)), LEVEL);
    assertFalse(invariant.holds());
  }
}
