package org.vmoffer.machine;

import org.vmoffer.pagetable.Attributes;

/**
 * What is promised at a commit comes into the tables, entry by entry: the tables on the way are
 * hung up, and caps that would not let it through are handed down.
 */
abstract class MmuInstalls extends MmuChanges {
  private final MmuState state;
  private final Tables tables;

  MmuInstalls(MmuState state) {
    super(state);
    this.state = state;
    this.tables = state.tables();
  }

  /** The table of a page at a level, hung up as far as tables on the way to it lack. */
  final int path(int t, int pid, long page, int level) {
    int table = tables.root(pid);
    for (int k = tables.levels(); k > level; k--) {
      int next = tables.next(table, tables.slotOf(page, k), k);
      if (next == 0) {
        next = takeReserved(t);
        tables.setNext(table, tables.slotOf(page, k), next, Attributes.UNCAPPED);
      }
      table = next;
    }
    return table;
  }

  /** The highest level at which an entry lets less through than what is installed next, or 0. */
  int capping(int t) {
    Job job = job(t);
    return leaves().capping(mine(t), job.least(), job.promisedOfLeast());
  }

  boolean mayUncap(int t) {
    return state.scenario().tableMoves()
        && state.runs(t, Pc.INSTALL)
        && job(t).hasLeft()
        && capping(t) != 0;
  }

  /**
   * Before something is installed that an entry above would not let through, the cap goes down to
   * where it belongs. Nobody gains by it, at no moment: walks that have it cached find less at
   * most, and a fault looks again.
   */
  boolean uncap(int t) {
    if (!mayUncap(t)) {
      return false;
    }
    handDown(mine(t), job(t).least(), capping(t));
    return true;
  }

  void handDown(int pid, long page, int level) {
    leaves().handDown(pid, page, level);
  }

  /** Whether what is installed next can be: in full, and as far as a leaf that is there reaches. */
  final boolean mayInstall(int t) {
    int pid = mine(t);
    if (!job(t).hasLeft()) {
      return false;
    }
    return (state.scenario().largestLeaf() == 1 || isUnitLeft(t, pid))
        && (!state.scenario().tableMoves() || capping(t) == 0);
  }

  /**
   * Of what was promised at the commit as much goes into the tables as one entry can map. A new
   * large leaf keeps the tables that it makes needless.
   */
  void install(int t, int pid) {
    Job job = job(t);
    long page = job.least();
    int level = leaves().installLevel(job, pid);
    int table = path(t, pid, page, level);
    int slot = tables.slotOf(page, level);
    long leaf = job.promisedOfLeast();
    if (level > 1) {
      boolean isThere = tables.leafIn(table, slot) != Mapping.ABSENT;
      int kept =
          isThere
              ? tables.besideIn(table, slot)
              : tables.large().keep(job.tables(), level, page, job::promisedFrame);
      leaf = Mapping.withFrame(leaf, kept);
    }
    tables.putIn(table, slot, leaf, level);
    job.installed((int) tables.span(level - 1));
    if (!job.hasLeft()) {
      threads().goTo(t, Pc.UNLOCK);
    }
  }
}
