package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;

/**
 * Changes of entries that are there: rights that leave them, and large leaves that are meant in
 * part and have to be split first. What an entry was stays promised until the call commits.
 */
abstract class MmuChanges extends MmuShootdowns {
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final Leaves leaves;

  MmuChanges(MmuState state) {
    super(state);
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
    this.leaves = new Leaves(state);
  }

  final Leaves leaves() {
    return leaves;
  }

  /** Whose page it is that the thread changes until it commits. */
  final int owner(int t) {
    return threads.is(t, Kind.CLAIM) ? (int) ((Call.VmClaim) state.call(t)).srcPid() : mine(t);
  }

  /** Whether all pages of the leaf that maps the lowest page that is left are left. */
  final boolean isUnitLeft(int t, int pid) {
    return leaves.isUnitLeft(job(t), pid);
  }

  /** How many pages are done in one step: those of the leaf that maps the lowest one left. */
  final long unit(int t, int pid) {
    return tables.pagesOf(tables.find(pid, job(t).least()));
  }

  /** The entry of the lowest page that is left. */
  final long entryOfLeast(int t, int pid) {
    return tables.entry(pid, job(t).least());
  }

  /**
   * Rights leave the entries of a process one by one, a large leaf in one step if all of it is
   * meant: the lowest one that is left becomes this. The tables that it kept are needed no longer
   * if it goes. After every batch of pages, and after the last, their flush is asked for.
   */
  void takeRights(int t, int pid, long after, Pc then) {
    Job job = job(t);
    long leaf = tables.find(pid, job.least());
    for (long pages = tables.pagesOf(leaf); pages > 0; pages--) {
      job.taken(pid, tables.entry(pid, job.least()));
    }
    if (after != Mapping.ABSENT) {
      tables.change(leaf, Mapping.attributes(after));
    } else {
      removeLeaf(leaf);
    }
    if (!job.hasLeft() || job.owed() >= state.scenario().flushBatch()) {
      threads.goTo(t, then);
    }
  }

  /** The leaf becomes absent; the tables that a large one has kept are needed no longer. */
  void removeLeaf(long leaf) {
    leaves.remove(leaf);
  }

  /** Whose entries the thread is about to change, or 0 if it is not. */
  final int changes(int t) {
    if (state.runs(t, Pc.INSTALL)) {
      return mine(t);
    }
    boolean changes =
        state.runs(t, Pc.TAKE)
            || state.runs(t, Pc.COPY)
            || (state.inCall(t, Pc.DECIDE, Kind.PIN)
                && seen().pinRule(mine(t), (Call.Pin) state.call(t)).isSuccess());
    return changes ? owner(t) : 0;
  }

  /** The first page that it is about to change; it has one. */
  final long work(int t) {
    return threads.pc(t) == Pc.DECIDE
        ? PageSize.pages(((Call.Pin) state.call(t)).addr())
        : job(t).least();
  }

  boolean maySplit(int t) {
    if (state.scenario().largestLeaf() == 1) {
      return false;
    }
    int pid = changes(t);
    Pc pc = threads.pc(t);
    if (pid == 0 || (pc != Pc.DECIDE && !job(t).hasLeft())) {
      return false;
    }
    boolean isOnePage = pc == Pc.DECIDE || pc == Pc.COPY;
    return isOnePage ? tables.pagesOf(tables.find(pid, work(t))) > 1 : !isUnitLeft(t, pid);
  }

  /**
   * A large leaf that is meant in part becomes a table of the next smaller ones, from the tables
   * that it keeps. Nobody has to be told: the translations are the same, and what a core has cached
   * of the large one is flushed with the first page of it that is.
   */
  boolean split(int t) {
    if (!maySplit(t)) {
      return false;
    }
    int pid = changes(t);
    splitLeaf(pid, work(t), Tables.levelOf(tables.find(pid, work(t))));
    return true;
  }

  void splitLeaf(int pid, long page, int level) {
    tables.large().split(pid, page, level);
  }
}
