package org.vmoffer.machine;

import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;

/**
 * How far walks of a core come: the tables that it has cached on the way, or could cache, and the
 * leaves behind them. It may walk at any moment, whether an access asks for it or not.
 */
abstract class MmuWalks {
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final Cores cores;
  private final boolean structureCaches;

  MmuWalks(MmuState state) {
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
    this.cores = state.cores();
    this.structureCaches = state.scenario().structureCaches();
  }

  /** exec and exit leave the address space when they commit. */
  boolean hasLeft(int c) {
    return threads.is(c, Kind.EXIT) && (threads.pc(c) == Pc.REQUEST || threads.pc(c) == Pc.WAIT);
  }

  boolean live(int c) {
    return threads.pc(c) != Pc.UNBORN
        && threads.pc(c) != Pc.ENDED
        && !hasLeft(c)
        && !cores.handler(c);
  }

  /** From where the walk of a core goes on: at the top the root, else a cached table, or 0. */
  final long topCached(int c, int level, long index) {
    return level == tables.levels()
        ? Cores.structure(level, index, tables.root(state.mine(c)), Permissions.MASK)
        : cores.cached(c, level, index);
  }

  /** The walk goes on from the lowest table that is cached for the page. */
  final int lowestCached(int t, long page) {
    int k = 1;
    while (k < tables.levels() && cores.cached(t, k, tables.indexOf(page, k)) == 0) {
      k++;
    }
    return k;
  }

  /** The table of a level that has the last page. */
  private long last(int level) {
    return tables.indexOf(state.userPages() - 1, level);
  }

  /** What the core would read into its paging-structure cache, or 0. */
  private long fillable(int c, int level, long index) {
    if (!structureCaches || !live(c) || cores.cached(c, level, index) != 0) {
      return 0;
    }
    long up = topCached(c, level + 1, index / tables.fanOut());
    int table = Cores.table(up);
    int slot = (int) (index % tables.fanOut());
    int next = table == 0 ? 0 : tables.next(table, slot, level + 1);
    int rights = next == 0 ? 0 : through(up, tables.cap(table, slot));
    return next == 0 ? 0 : Cores.structure(level, index, next, rights);
  }

  /** The rights that are left behind a cached table and one entry more. */
  private static int through(long up, int attributes) {
    return Cores.rightsThrough(up) & Attributes.current(attributes);
  }

  /** There is a step for every table of user space; the root would lead on from any number. */
  boolean fillStructure(int c, int level, long index) {
    long structure = index > last(level) ? 0 : fillable(c, level, index);
    if (structure == 0) {
      return false;
    }
    cores.psc(c).insert(structure);
    return true;
  }

  /** Gives every table that the core could cache. */
  void fillStructures(int c, StepSink sink) {
    if (!structureCaches || !live(c)) {
      return;
    }
    WordList psc = cores.psc(c);
    for (int k = 1; k < tables.levels() - 1; k++) {
      for (int i = 0; i < psc.count(); i++) {
        long up = psc.get(i);
        if (Cores.level(up) == k + 1) {
          fillStructures(c, k, Cores.index(up), Cores.table(up), sink);
        }
      }
    }
    int root = tables.root(state.mine(c));
    if (root != 0) {
      fillStructures(c, tables.levels() - 1, 0, root, sink);
    }
  }

  private void fillStructures(int c, int level, long above, int up, StepSink sink) {
    long last = last(level);
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long index = above * tables.fanOut() + slot;
      if (index <= last
          && tables.next(up, slot, level + 1) != 0
          && cores.cached(c, level, index) == 0) {
        sink.step(Step.fill(Action.FILL_STRUCTURE, c, level, index));
      }
    }
  }

  /** The leaf for a page in a table that is cached, less what the way there has not left. */
  final long leafBelow(long up, long page, int level) {
    long leaf = tables.leafIn(Cores.table(up), tables.slotOf(page, level));
    if (leaf == Mapping.ABSENT) {
      return Mapping.ABSENT;
    }
    return Mapping.withCurrent(leaf, Mapping.current(leaf) & Cores.rightsThrough(up));
  }

  final boolean isTable(long up, long page, int level) {
    int table = Cores.table(up);
    return table != 0 && tables.next(table, tables.slotOf(page, level), level) != 0;
  }
}
