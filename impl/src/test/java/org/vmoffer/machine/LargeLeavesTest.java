package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.memory.Bitmap;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** What leaves of four pages, and of two, keep: three tables, and one. */
class LargeLeavesTest {
  private final MmuState state =
      new Machine(
              Scenario.with(Formats.x86(new Geometry(4, 1)))
                  .userPages(16)
                  .frames(16)
                  .tableCount(10)
                  .largestLeaf(3)
                  .thread(1)
                  .build())
          .state();
  private final Tables tables = state.tables();
  private final LargeLeaves large = tables.large();
  private final Bitmap aside = state.job(1).tables();

  /** The thread keeps the lowest spare tables aside. */
  private void reserve(int count) {
    for (int i = 0; i < count; i++) {
      aside.add(tables.pool().take() - 1);
    }
  }

  private List<Integer> kept(int table, int level) {
    List<Integer> kept = new ArrayList<>();
    large.kept(table, level, kept::add);
    return kept;
  }

  @Test
  void theTablesThatALeafKeepsAreTheLowestInTheOrderOfAWalk() {
    reserve(4);
    assertEquals(2, large.keep(aside, 3, 8, page -> (int) page + 1));
    assertEquals(List.of(2, 3, 4), kept(2, 3));
    assertEquals(1, aside.count());
    assertEquals(3, large.deposit(3));
  }

  @Test
  void theLowestOfThemHaveThePromisedFrames() {
    reserve(3);
    int table = large.keep(aside, 3, 8, page -> (int) page + 1);
    for (int page = 8; page < 12; page++) {
      assertEquals(page + 1, large.frame(table, 3, page));
    }
  }

  @Test
  void aLeafOfTwoPagesKeepsOneTable() {
    reserve(1);
    int table = large.keep(aside, 2, 6, page -> (int) page + 1);
    assertEquals(List.of(2), kept(table, 2));
    assertEquals(7, large.frame(table, 2, 6));
    assertEquals(8, large.frame(table, 2, 7));
    assertEquals(1, large.deposit(2));
    assertEquals(0, large.deposit(1));
  }

  @Test
  void whatIsReleasedIsEmptyAndSpareAndNothingElse() {
    reserve(3);
    int table = large.keep(aside, 3, 8, page -> (int) page + 1);
    tables.setBesideIn(5, 0, 9);
    int spare = tables.pool().freeCount();
    large.release(table, 3);
    assertEquals(spare + 3, tables.pool().freeCount());
    for (int each = 2; each <= 4; each++) {
      assertEquals(0, tables.besideIn(each, 0) + tables.besideIn(each, 1));
    }
    assertEquals(9, tables.besideIn(5, 0));
  }
}
