package org.vmoffer.machine;

/**
 * An address space goes, of a process that has ended or of the program that exec has replaced: its
 * tables leave the process at once, are flushed from every core, and are gone through last.
 */
abstract class MmuTearDown extends MmuFork {
  private final MmuCalls calls;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;

  MmuTearDown(MmuCalls calls, MmuHardware hardware) {
    super(calls, hardware);
    this.calls = calls;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
  }

  boolean mayExecTearDown(int t) {
    return state.inCall(t, Pc.TAKE, Kind.EXEC);
  }

  /** All but the root goes, and what its slots map themselves. */
  boolean execTearDown(int t) {
    if (!mayExecTearDown(t)) {
      return false;
    }
    int root = tables.root(calls.mine(t));
    calls.job(t).clear();
    calls.moveBelow(t, root, tables.levels());
    tearFrom(t, root);
    tables.blank(root);
    calls.job(t).oweAll();
    threads.goTo(t, Pc.REQUEST);
    return true;
  }

  /** Notes the large leaves in a root. */
  private void tearFrom(int t, int root) {
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long leaf = tables.leafIn(root, slot);
      if (leaf != Mapping.ABSENT) {
        calls.job(t).torn().insert(leaf);
      }
    }
  }

  boolean mayEndRequest(int t) {
    return state.runs(t, Pc.REQUEST) && threads.kind(t).ends();
  }

  boolean endRequest(int t) {
    if (!mayEndRequest(t)) {
      return false;
    }
    calls.request(t, calls.mine(t), calls.movedTables(t));
    return true;
  }

  boolean mayEndFree(int t) {
    return state.runs(t, Pc.WAIT) && threads.kind(t).ends() && calls.acknowledged(t);
  }

  boolean endFree(int t) {
    if (!mayEndFree(t)) {
      return false;
    }
    Job job = calls.job(t);
    for (int i = 0; i < job.torn().count(); i++) {
      drop(t, job.torn().get(i), tables.levels());
    }
    for (int i = 0; i < job.moved().count(); i++) {
      int table = (int) job.moved().get(i);
      dropAll(t, table, (int) (job.moved().get(i) >>> Integer.SIZE));
      tables.blank(table);
      tables.pool().give(table);
    }
    calls.freeFrames(t);
    calls.job(t).clear();
    threads.free(t);
    if (threads.is(t, Kind.EXIT)) {
      threads.goTo(t, Pc.ENDED);
    } else {
      threads.goTo(t, Pc.USER);
      threads.advance(t);
    }
    return true;
  }

  /** The mappings in a table that is torn down. */
  private void dropAll(int t, int table, int level) {
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long leaf = tables.leafIn(table, slot);
      if (leaf != Mapping.ABSENT) {
        drop(t, leaf, level);
      }
    }
  }

  /** The mappings of a leaf in a table of this level, and what it keeps. */
  private void drop(int t, long leaf, int level) {
    for (int i = 0; i < tables.span(level - 1); i++) {
      calls.dropped(t, Mapping.phys(leaf) + i);
    }
    if (level > 1) {
      tables.large().release(Mapping.frame(leaf), level);
    }
  }
}
