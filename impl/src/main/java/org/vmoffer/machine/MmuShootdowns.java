package org.vmoffer.machine;

/**
 * Flushes that a call asks of every core that may have cached what it takes away, and that it waits
 * for; of pages, and of tables that change hands or go.
 */
abstract class MmuShootdowns extends MmuFrames {
  private final Tables tables;
  private final Threads threads;
  private final Cores cores;
  private final TableSet noTables;
  private final TableSet movedTables;
  private final PageSet pages = new PageSet();

  MmuShootdowns(MmuState state) {
    super(state);
    this.tables = state.tables();
    this.threads = state.threads();
    this.cores = state.cores();
    this.noTables = new TableSet(state.scenario().config().tableFrames());
    this.movedTables = new TableSet(state.scenario().config().tableFrames());
  }

  /** Whether a core may have cached what leaves a process's tables, and is not the asker itself. */
  boolean isTarget(int t, int pid, int core) {
    return core != t
        && !threads.isDevice(core)
        && mine(core) == pid
        && threads.pc(core) != Pc.UNBORN;
  }

  /** Every core that runs a thread of the process may have cached it; this one flushes itself. */
  void shoot(int t, int pid, PageSet pages, TableSet tables) {
    for (int core = 1; core <= threads.count(); core++) {
      if (isTarget(t, pid, core)) {
        cores.requests(core).add(t, pages, tables);
      }
    }
    flushOwn(t, pid, pages, tables);
  }

  void flushOwn(int t, int pid, PageSet pages, TableSet tables) {
    if (mine(t) == pid) {
      cores.flush(t, pages, tables);
    }
  }

  /** The step that asks for what is owed. */
  void request(int t, int pid, TableSet tables) {
    shoot(t, pid, owed(t), tables);
    job(t).asked();
    threads.goTo(t, job(t).hasLeft() ? Pc.TAKE : Pc.WAIT);
  }

  /** The pages whose flush has still to be asked for. */
  final PageSet owed(int t) {
    Job job = job(t);
    pages.clear();
    if (job.phase() == Job.ALL_OWED) {
      pages.addRun(PageSet.run(0, state().userPages()));
    } else if (job.phase() == Job.TAKING) {
      for (int row = job.firstOwed(); row < job.firstLeft(); row++) {
        pages.add(job.page(row));
      }
    }
    return pages;
  }

  /** The pages that are left. */
  final PageSet left(int t) {
    Job job = job(t);
    pages.clear();
    for (int row = job.firstLeft(); row < job.rows(); row++) {
      pages.add(job.page(row));
    }
    return pages;
  }

  boolean acknowledged(int t) {
    for (int c = 1; c <= threads.count(); c++) {
      if (cores.requests(c).isFrom(t)) {
        return false;
      }
    }
    return true;
  }

  /** A table of a level changes hands or goes, with all below it. */
  final void move(int t, int table, int level) {
    job(t).moved().insert((long) level << Integer.SIZE | table);
    moveBelow(t, table, level);
  }

  /** All tables below one of this level do. */
  final void moveBelow(int t, int table, int level) {
    if (level > 1) {
      for (int slot = 0; slot < tables.fanOut(); slot++) {
        int next = tables.next(table, slot, level);
        if (next != 0) {
          move(t, next, level - 1);
        }
      }
    }
  }

  final TableSet noTables() {
    return noTables;
  }

  final TableSet movedTables(int t) {
    WordList moved = job(t).moved();
    movedTables.clear();
    for (int i = 0; i < moved.count(); i++) {
      movedTables.add((int) moved.get(i));
    }
    return movedTables;
  }
}
