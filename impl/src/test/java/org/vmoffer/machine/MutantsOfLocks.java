package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Call;

/** Locks that are not taken, not kept, or taken in another order. */
final class MutantsOfLocks {
  private MutantsOfLocks() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new SourceNotLocked(), Scenarios.claimMprotect()),
        new Mutant(new LockDropped(), SmallScenarios.claimWiden().storeDepth(2)),
        new Mutant(new LocksCrossed(), Scenarios.crossing()),
        new Mutant(new SourceLockedFirst(), SmallScenarios.claimUp()),
        new Mutant(new LocksRetried(), Scenarios.crossing().storeDepth(0).structureCaches(false)));
  }

  /** The claim holds its own lock only: what it has validated changes before it commits. */
  static final class SourceNotLocked extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        long needs(int t) {
          return 1L << mine(t);
        }
      };
    }
  }

  /** mprotect checks under the lock, lets it go and does not check again. */
  static final class LockDropped extends Parts {
    @Override
    MmuMemory memory(MmuCalls calls, MmuHardware hardware) {
      return new MmuMemory(calls, hardware) {
        @Override
        boolean mprotectDecide(int t) {
          boolean taken = super.mprotectDecide(t);
          if (taken && calls.threads().pc(t) != Pc.UNLOCK) {
            calls.threads().free(t);
          }
          return taken;
        }
      };
    }
  }

  /** Each claim takes its own lock first: two that claim from each other wait for ever. */
  static final class LocksCrossed extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        int firstLock(int t, long wanted) {
          return ownFirst(this, t, wanted);
        }
      };
    }
  }

  private static int ownFirst(MmuCalls calls, int t, long wanted) {
    int mine = calls.mine(t);
    return (wanted >>> mine & 1) != 0 ? mine : Long.numberOfTrailingZeros(wanted);
  }

  /** Each claim takes the lock of the source first, whichever pid is lower. */
  static final class SourceLockedFirst extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        int firstLock(int t, long wanted) {
          return threads().is(t, Kind.CLAIM) && wanted == needs(t)
              ? (int) ((Call.VmClaim) state.call(t)).srcPid()
              : super.firstLock(t, wanted);
        }
      };
    }
  }

  /** A claim that finds the second lock taken lets go of the first and begins again. */
  static final class LocksRetried extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        int firstLock(int t, long wanted) {
          return ownFirst(this, t, wanted);
        }

        @Override
        boolean mayLock(int t) {
          return super.mayLock(t) || state.runs(t, Pc.LOCK);
        }

        @Override
        boolean lock(int t) {
          if (state.runs(t, Pc.LOCK) && !super.mayLock(t)) {
            threads().free(t);
            threads().goTo(t, Pc.USER);
            return true;
          }
          return super.lock(t);
        }
      };
    }
  }
}
