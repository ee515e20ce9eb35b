package org.vmoffer.view;

import java.util.List;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.pagetable.Entry;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.pagetable.TablePool;
import org.vmoffer.view.KernelAudit.Violation;

/** Walks every page table as the hardware would, and counts what it finds. */
final class TableAudit {
  private final KernelState state;
  private final Geometry geometry;
  private final TablePool pool;
  private final List<Violation> found;
  private final boolean[] reached;
  private final int[] mappings;
  private final int[] privateMappings;

  TableAudit(KernelState state, List<Violation> found) {
    this.state = state;
    this.geometry = state.tables().geometry();
    this.pool = state.tables().pool();
    this.found = found;
    this.reached = new boolean[pool.frames() + 1];
    this.mappings = new int[state.config().frames()];
    this.privateMappings = new int[state.config().frames()];
  }

  /** How many entries map a frame. */
  int mappings(int frame) {
    return mappings[frame];
  }

  /** How many of them are not marked shared. */
  int privateMappings(int frame) {
    return privateMappings[frame];
  }

  void audit() {
    for (int pid = 1; pid <= state.config().maxPid(); pid++) {
      if (state.processes().isAlive(pid)) {
        auditTable("pid " + pid, state.processes().root(pid), geometry.top(), 0);
      }
    }
    int free = 0;
    for (int table = 1; table <= pool.frames(); table++) {
      if (pool.isFree(table)) {
        free++;
      }
      auditReach(table);
    }
    if (free != pool.freeCount()) {
      report(Invariant.TABLES_CONSERVED, free + " tables are free, counted " + pool.freeCount());
    }
  }

  private void auditReach(int table) {
    if (reached[table] == pool.isFree(table)) {
      report(
          Invariant.TABLE_TREES,
          "table "
              + table
              + (reached[table] ? " is free but in use" : " is lost: nothing leads to it"));
    }
    if (!reached[table] && (pool.used(table) != 0 || !isZero(table))) {
      report(Invariant.TABLE_ZEROS, "table " + table + " is not in use but not zero");
    }
  }

  private void auditTable(String pid, int table, int level, long firstPage) {
    if (table < 1 || table > pool.frames() || reached[table]) {
      report(Invariant.TABLE_TREES, pid + ": table " + table + " is none or has another parent");
      return;
    }
    reached[table] = true;
    int used = 0;
    for (int i = 0; i < geometry.entries(); i++) {
      int index = pool.words(table) + i;
      long page = firstPage + ((long) i << geometry.shift(level));
      switch (state.tables().decode(index, level)) {
        case Entry.Absent _ -> auditAbsent(pid, index, page);
        case Entry.Table next -> {
          used++;
          auditTable(pid, (int) next.table().value(), level - 1, page);
        }
        case Entry.Leaf leaf -> {
          used++;
          auditLeaf(pid, leaf, level, page);
        }
      }
    }
    if (used != pool.used(table) || (used == 0 && level < geometry.top())) {
      report(
          Invariant.TABLE_COUNTS,
          "%s: table %d uses %d entries, counted %d".formatted(pid, table, used, pool.used(table)));
    }
  }

  private void auditAbsent(String pid, int index, long page) {
    if (state.memory().get(index) != 0 || state.memory().get(pool.companion(index)) != 0) {
      report(
          Invariant.TABLE_ZEROS,
          pid + ": the entry of page " + page + " is neither in use nor zero");
    }
  }

  private void auditLeaf(String pid, Entry.Leaf leaf, int level, long page) {
    int frame = state.frames().logical((int) leaf.frame().value());
    if (level != 0 || page >= state.config().userPages() || frame < 0 || frame >= mappings.length) {
      report(
          Invariant.PAGE_PLACES,
          "%s: page %d is mapped to data frame %d by a table at level %d"
              .formatted(pid, page, frame, level));
      return;
    }
    Permissions current = leaf.current();
    if (!leaf.maximum().contains(current)
        || !state.config().format().representable(current.bits())) {
      report(
          Invariant.PAGE_PERMISSIONS,
          "%s: page %d has '%s' of '%s'".formatted(pid, page, current, leaf.maximum()));
    }
    mappings[frame]++;
    if (!leaf.marks().shared()) {
      privateMappings[frame]++;
    }
  }

  private boolean isZero(int table) {
    int first = pool.words(table);
    for (int i = first; i < first + geometry.entries(); i++) {
      if (state.memory().get(i) != 0 || state.memory().get(pool.companion(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  private void report(Invariant invariant, String detail) {
    found.add(new Violation(invariant, detail));
  }
}
