package org.vmoffer.machine;

import org.vmoffer.api.Marks;
import org.vmoffer.pagetable.Attributes;

/**
 * LeavesInv: a large leaf is what hardware can use as one, and keeps what a split needs, no more
 * and no less; an entry caps what hardware can cap.
 *
 * @param state the machine
 */
record LeavesInvariant(MmuState state) {

  boolean holds() {
    Tables tables = state.tables();
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (tables.root(pid) != 0 && !below(tables.root(pid), tables.levels())) {
        return false;
      }
    }
    for (int t = 1; t <= state.threadCount(); t++) {
      WordList moved = state.job(t).moved();
      for (int i = 0; i < moved.count(); i++) {
        if (!in((int) moved.get(i), (int) (moved.get(i) >>> Integer.SIZE))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean below(int table, int level) {
    for (int slot = 0; level > 1 && slot < state.tables().fanOut(); slot++) {
      int next = state.tables().next(table, slot, level);
      if (next != 0 && !below(next, level - 1)) {
        return false;
      }
    }
    return in(table, level);
  }

  /** Whether all slots of a table of a level are as they should be. */
  private boolean in(int table, int level) {
    Tables tables = state.tables();
    for (int slot = 0; level > 1 && slot < tables.fanOut(); slot++) {
      long leaf = tables.leafIn(table, slot);
      if (leaf != Mapping.ABSENT && !isWhole(leaf, level)) {
        return false;
      }
      if (tables.next(table, slot, level) != 0 && !isCap(tables.cap(table, slot))) {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(long leaf, int level) {
    return level <= state.scenario().largestLeaf()
        && Mapping.phys(leaf) % state.tables().span(level - 1) == 0
        && (Mapping.marks(leaf) & Marks.PINNED_BIT) == 0
        && isKept(Mapping.frame(leaf), level);
  }

  /** Whether the tables are empty that a leaf keeps, as many as it needs. */
  private boolean isKept(int table, int level) {
    Tables tables = state.tables();
    if (table < 1 || table > tables.pool().frames()) {
      return false;
    }
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      if (tables.leafIn(table, slot) != Mapping.ABSENT
          || (level > 2
              && (tables.next(table, slot, 2) != 0
                  || !isKept(tables.besideIn(table, slot), level - 1)))) {
        return false;
      }
    }
    return true;
  }

  private boolean isCap(int cap) {
    int current = Attributes.current(cap);
    int maximum = Attributes.maximum(cap);
    return (current & ~maximum) == 0
        && state.tables().canCap(current)
        && state.tables().canCap(maximum);
  }
}
