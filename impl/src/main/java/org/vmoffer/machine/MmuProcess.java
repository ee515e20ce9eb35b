package org.vmoffer.machine;

import org.vmoffer.api.Rule;
import org.vmoffer.kernel.ProcessTable;

/**
 * fork, exec, exit and spawn, step by step. Here is how exec and exit come to their commits: they
 * stop the threads beside them, and take the lock when nobody else is in a call.
 */
class MmuProcess extends MmuTearDown {
  private final MmuCalls calls;
  private final MmuHardware hardware;
  private final MmuMemory memory;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final ProcessTable processes;

  MmuProcess(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
    super(calls, hardware);
    this.calls = calls;
    this.hardware = hardware;
    this.memory = memory;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
    this.processes = state.processes();
  }

  boolean mayEndBegin(int t) {
    return state.runs(t, Pc.USER) && threads.kind(t).ends();
  }

  /** exec and exit stop the sibling threads where they are in user mode. */
  boolean endBegin(int t) {
    if (!mayEndBegin(t)) {
      return false;
    }
    threads.goTo(t, Pc.STOP);
    return true;
  }

  boolean isSibling(int t, int s) {
    return s != t
        && calls.mine(s) == calls.mine(t)
        && !threads.isDevice(s)
        && threads.pc(s) != Pc.UNBORN;
  }

  /** Whether a sibling below the limit stops its own. */
  private boolean isStopped(int t, int limit) {
    for (int s = 1; s < limit; s++) {
      if (isSibling(t, s) && threads.pc(s) == Pc.STOP) {
        return true;
      }
    }
    return false;
  }

  boolean mayStop(int t) {
    return ((state.runs(t, Pc.USER) && isStopped(t, threads.count() + 1))
            || (state.runs(t, Pc.STOP) && isStopped(t, t)))
        && !threads.isDevice(t);
  }

  /** One that is in a call ends the call first; of two that stop each other the lower goes on. */
  boolean stop(int t) {
    if (!mayStop(t)) {
      return false;
    }
    threads.goTo(t, Pc.ENDED);
    return true;
  }

  boolean mayEndLock(int t) {
    if (!state.runs(t, Pc.STOP)) {
      return false;
    }
    for (int s = 1; s <= threads.count(); s++) {
      if (isSibling(t, s) && !(threads.pc(s) == Pc.ENDED && hardware.drained(s))) {
        return false;
      }
    }
    return threads.lock(calls.mine(t)) == 0;
  }

  boolean endLock(int t) {
    if (!mayEndLock(t)) {
      return false;
    }
    threads.setLock(calls.mine(t), t);
    threads.goTo(t, Pc.DECIDE);
    return true;
  }

  /** The offers that a process has made or received end. */
  void noOffers(int pid) {
    state.offers().removeInvolving(pid);
  }

  boolean mayExecCommit(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.EXEC) && hardware.drained(t);
  }

  /** I6: the offers go with the incarnation. */
  boolean execCommit(int t) {
    if (!mayExecCommit(t)) {
      return false;
    }
    int pid = calls.mine(t);
    noOffers(pid);
    processes.reincarnate(pid);
    calls.done(t, Rule.EXEC_0, 0);
    memory.stopDevices(pid);
    calls.job(t).promiseNothing(pid);
    threads.goTo(t, Pc.TAKE);
    return true;
  }

  boolean mayExitCommit(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.EXIT) && hardware.drained(t);
  }

  /**
   * I6: the pid and the offers go together. Nobody finds the tables any more, so the lock goes too.
   */
  boolean exitCommit(int t) {
    if (!mayExitCommit(t)) {
      return false;
    }
    int pid = calls.mine(t);
    noOffers(pid);
    calls.done(t, Rule.EXIT_0, 0);
    memory.stopDevices(pid);
    calls.move(t, tables.root(pid), tables.levels());
    processes.end(pid);
    calls.job(t).oweAll();
    threads.free(t);
    threads.goTo(t, Pc.REQUEST);
    return true;
  }
}
