package org.vmoffer.machine;

import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.FoundLeaf;

/** What calls have to know of leaves and caps before they change any. */
final class Leaves {
  private final Tables tables;
  private final int largestLeaf;

  Leaves(MmuState state) {
    this.tables = state.tables();
    this.largestLeaf = state.scenario().largestLeaf();
  }

  /** Whether all pages of the leaf that maps the lowest page that is left are left. */
  boolean isUnitLeft(Job job, int pid) {
    long page = job.least();
    return isLeft(job, page, tables.pagesOf(tables.find(pid, page)));
  }

  /** Whether the aligned block of so many pages around the lowest page that is left is left. */
  private static boolean isLeft(Job job, long page, long pages) {
    return page % pages == 0
        && job.left() >= pages
        && job.page(job.firstLeft() + (int) pages - 1) == page + pages - 1;
  }

  /** Makes a leaf absent; what a large one has kept becomes spare. */
  void remove(long leaf) {
    int kept = tables.besideOf(leaf);
    tables.remove(leaf);
    if (FoundLeaf.level(leaf) > 0) {
      tables.large().release(kept, Tables.levelOf(leaf));
    }
  }

  /** The highest level at which an entry on the way to the page lets less through, or 0. */
  int capping(int pid, long page, long mapping) {
    int rights = Mapping.attributes(mapping) & Attributes.RIGHTS;
    int table = tables.root(pid);
    for (int k = tables.levels(); k > 1 && table != 0; k--) {
      int slot = tables.slotOf(page, k);
      int next = tables.next(table, slot, k);
      if (next != 0 && Attributes.caps(tables.cap(table, slot), rights)) {
        return k;
      }
      table = next;
    }
    return 0;
  }

  /** Hands the cap of the entry in a table of this level down to the entries below it. */
  void handDown(int pid, long page, int level) {
    int above = tables.tableOn(pid, page, level);
    int slot = tables.slotOf(page, level);
    int cap = tables.cap(above, slot);
    int table = tables.next(above, slot, level);
    for (int s = 0; s < tables.fanOut(); s++) {
      tables.capIn(table, s, cap, level - 1);
    }
    tables.setNext(above, slot, table, Attributes.UNCAPPED);
  }

  /**
   * The level of the table in which the lowest page that is left is installed: that of the leaf
   * that is there, or the highest whose entry can map its whole block.
   */
  int installLevel(Job job, int pid) {
    if (largestLeaf == 1) {
      return 1;
    }
    long page = job.least();
    int there = 1;
    int table = tables.root(pid);
    for (int k = tables.levels(); k > 1; k--) {
      int slot = tables.slotOf(page, k);
      int next = tables.next(table, slot, k);
      if (next == 0) {
        if (tables.leafIn(table, slot) != Mapping.ABSENT) {
          return k;
        }
        there = k;
        break;
      }
      table = next;
    }
    for (int k = Math.min(there, largestLeaf); k > 1; k--) {
      if (isOneLeaf(job, page, tables.span(k - 1))) {
        return k;
      }
    }
    return 1;
  }

  /** Whether one entry can map the block: equal promises but for frames in a row, and aligned. */
  private static boolean isOneLeaf(Job job, long page, long pages) {
    if (!isLeft(job, page, pages)) {
      return false;
    }
    long first = job.promisedOfLeast();
    int phys = Mapping.phys(first);
    if (phys % pages != 0) {
      return false;
    }
    for (int i = 1; i < pages; i++) {
      long mapping = job.mapping(job.firstLeft() + i);
      if (Mapping.phys(mapping) != phys + i
          || Mapping.attributes(mapping) != Mapping.attributes(first)) {
        return false;
      }
    }
    return true;
  }
}
