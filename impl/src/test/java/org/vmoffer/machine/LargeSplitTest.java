package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Large leaves of two and of four pages, what hardware notes in them, and what they keep. */
class LargeSplitTest {
  private static final int ACCESSED = 1 << 5;
  private static final int DIRTY = 1 << 6;
  private static final int READ_ONLY = Attributes.of(1, 7, 0);

  /** Process 1 has its first pages in frames 4 and so on, mapped by one leaf. */
  private static Machine machine(int pages, int level) {
    ScenarioBuilder builder =
        Scenario.with(Formats.x86(new Geometry(4, 1)))
            .userPages(16)
            .frames(8)
            .tableCount(12)
            .largestLeaf(level)
            .leaf(1, 0, pages)
            .thread(1);
    for (int page = 0; page < pages; page++) {
      builder.page(1, page, 4 + page);
    }
    return new Machine(builder.build());
  }

  private final Machine machine = machine(2, 2);
  private final Tables tables = machine.state().tables();
  private final int above = tables.tableOn(1, 0, 2);

  private int split() {
    tables.large().split(1, 0, 2);
    assertNull(machine.brokenInvariant());
    return tables.next(above, 0, 2);
  }

  @Test
  void thePiecesOfALeafMapItsFramesAndCountAsWrittenIfTheyCanBe() {
    int table = split();
    for (int page = 0; page < 2; page++) {
      assertEquals(4 + page, Mapping.phys(tables.entry(1, page)));
      assertEquals(ACCESSED | DIRTY, tables.setByHardware(table, page));
    }
  }

  @Test
  void thePiecesOfALeafThatCannotBeWrittenTakeOverWhatWasNoted() {
    tables.putIn(above, 0, Mapping.with(tables.leafIn(above, 0), READ_ONLY), 2);
    tables.addSetByHardware(above, 0, ACCESSED);
    int table = split();
    for (int page = 0; page < 2; page++) {
      assertEquals(ACCESSED, tables.setByHardware(table, page));
    }
  }

  @Test
  void whatIsNotedStaysWithThePageAndNotWithTheSlot() {
    int table = split();
    long mapping = tables.leafIn(table, 1);
    tables.putIn(table, 1, Mapping.with(mapping, READ_ONLY), 1);
    assertEquals(ACCESSED | DIRTY, tables.setByHardware(table, 1));
    tables.putIn(table, 1, Mapping.withPhys(mapping, 2), 1);
    assertEquals(0, tables.setByHardware(table, 1));
  }

  @Test
  void aLeafThatGoesGivesBackEveryTableThatItKept() {
    Machine four = machine(4, 3);
    Tables all = four.state().tables();
    int free = all.pool().freeCount();
    int root = all.tableOn(1, 0, 3);
    int kept = Mapping.frame(all.leafIn(root, 0));
    assertEquals(5, all.besideIn(all.besideIn(kept, 0), 1));
    assertEquals(7, all.besideIn(all.besideIn(kept, 1), 1));
    int first = all.besideIn(kept, 0);
    all.large().release(kept, 3);
    assertEquals(free + 3, all.pool().freeCount());
    assertEquals(0, all.besideIn(kept, 1));
    assertEquals(0, all.besideIn(first, 1));
  }
}
