package org.vmoffer.machine;

import org.vmoffer.api.Call;

/**
 * The calls as the kernel makes them, step by step. Each takes the address-space lock of its caller
 * (a claim that of the source too, the lower pid first), decides by what the tables say then, takes
 * rights away, has them flushed wherever they may be cached, commits in one step, gives rights,
 * unlocks. Here are the locks, first and last; what is between them is in the classes that this one
 * extends.
 */
class MmuCalls extends MmuInstalls {
  private final MmuState state;
  private final Threads threads;

  MmuCalls(MmuState state) {
    super(state);
    this.state = state;
    this.threads = state.threads();
  }

  /** The pids whose locks the call needs, as bits. */
  long needs(int t) {
    long needed = 1L << mine(t);
    if (threads.is(t, Kind.CLAIM)) {
      long source = ((Call.VmClaim) state.call(t)).srcPid();
      if (source >= 1 && source <= state.maxPid()) {
        needed |= 1L << source;
      }
    }
    return needed;
  }

  /** Which lock the call takes first of those that it wants. */
  int firstLock(int t, long wanted) {
    return Long.numberOfTrailingZeros(wanted);
  }

  final long held(int t) {
    long held = 0;
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (threads.lock(pid) == t) {
        held |= 1L << pid;
      }
    }
    return held;
  }

  private long wanted(int t) {
    return threads.pc(t) == Pc.FAULT ? 1L << mine(t) : needs(t) & ~held(t);
  }

  /** The pid whose lock the call takes next. */
  final int firstWanted(int t) {
    return firstLock(t, wanted(t));
  }

  boolean mayLock(int t) {
    return ((state.runs(t, Pc.USER) && !threads.kind(t).isLockless())
            || state.runs(t, Pc.LOCK)
            || state.runs(t, Pc.FAULT))
        && threads.lock(firstLock(t, wanted(t))) == 0;
  }

  boolean lock(int t) {
    if (!mayLock(t)) {
      return false;
    }
    long wanted = wanted(t);
    int first = firstLock(t, wanted);
    threads.setLock(first, t);
    if (threads.pc(t) == Pc.FAULT) {
      threads.goTo(t, Pc.LOOK);
    } else {
      threads.goTo(t, wanted == 1L << first ? Pc.DECIDE : Pc.LOCK);
    }
    return true;
  }

  boolean mayReturn(int t) {
    return state.runs(t, Pc.UNLOCK);
  }

  /** Back to user mode, with the reply that was given when the call committed. */
  boolean returns(int t) {
    if (!mayReturn(t)) {
      return false;
    }
    threads.free(t);
    threads.advance(t);
    threads.goTo(t, Pc.USER);
    job(t).clear();
    return true;
  }
}
