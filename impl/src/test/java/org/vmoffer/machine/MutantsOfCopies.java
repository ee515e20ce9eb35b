package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Rule;

/** Faults, and pages that a fork has left shared. */
final class MutantsOfCopies {
  private MutantsOfCopies() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new ForkNotFlushed(), SmallScenarios.forkBeside().storeDepth(2)),
        new Mutant(new CopyNotFlushed(), SmallScenarios.storeAfterFork()),
        new Mutant(new CountedTooEarly(), SmallScenarios.forkBothStore()),
        new Mutant(new CowLent(), SmallScenarios.forkClaim()),
        new Mutant(new FaultDoesNotLook(), SmallScenarios.protectTwice()));
  }

  /** fork takes the right to write out of the entries and does not flush it. */
  static final class ForkNotFlushed extends Parts {
    @Override
    MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
      return new MmuProcess(calls, hardware, memory) {
        @Override
        boolean forkRequest(int t) {
          if (!mayForkRequest(t)) {
            return false;
          }
          calls.job(t).asked();
          calls.threads().goTo(t, calls.job(t).hasLeft() ? Pc.TAKE : Pc.WAIT);
          return true;
        }
      };
    }
  }

  /** A copy does not flush what other cores have of the page that it replaces. */
  static final class CopyNotFlushed extends Parts {
    @Override
    MmuFault fault(MmuCalls calls, MmuHardware hardware) {
      return new MmuFault(calls, hardware) {
        @Override
        boolean copyRequest(int t) {
          if (!mayCopyRequest(t)) {
            return false;
          }
          calls.threads().goTo(t, Pc.COPY_WAIT);
          return true;
        }
      };
    }
  }

  /** A sharer that is about to copy is not counted any more: the other one writes to the page. */
  static final class CountedTooEarly extends Parts {
    @Override
    MmuFault fault(MmuCalls calls, MmuHardware hardware) {
      return new MmuFault(calls, hardware) {
        private boolean looksAlone(int t) {
          int frame = Mapping.phys(calls.entryOfLeast(t, calls.owner(t)));
          return calls.frames().references(frame) - leaving(calls, t, frame) == 1;
        }

        @Override
        boolean mayCopy(int t) {
          return super.mayCopy(t) || (calls.state().runs(t, Pc.COPY) && looksAlone(t));
        }

        @Override
        boolean copy(int t) {
          if (!mayCopy(t) || !looksAlone(t)) {
            return super.copy(t);
          }
          long own = Mapping.withCopiedOnWrite(calls.entryOfLeast(t, calls.owner(t)), false);
          calls.tables().put(calls.owner(t), calls.job(t).least(), own);
          copied(t);
          return true;
        }
      };
    }

    private static int leaving(MmuCalls calls, int t, int frame) {
      int leaving = 0;
      for (int s = 1; s <= calls.threads().count(); s++) {
        Pc pc = calls.threads().pc(s);
        boolean copies = pc == Pc.COPY_REQUEST || pc == Pc.COPY_WAIT;
        if (s != t && copies && Mapping.phys(calls.job(s).promisedOfLeast()) == frame) {
          leaving++;
        }
      }
      return leaving;
    }
  }

  /** A claim hands over a page that the source still shares with its child, without a copy. */
  static final class CowLent extends Parts {
    @Override
    MmuFault fault(MmuCalls calls, MmuHardware hardware) {
      return new MmuFault(calls, hardware) {
        @Override
        long sharedByFork(int pid, long first, long end) {
          return end;
        }
      };
    }
  }

  /** The fault handler believes the fault and does not look at the entry again under the lock. */
  static final class FaultDoesNotLook extends Parts {
    @Override
    MmuFault fault(MmuCalls calls, MmuHardware hardware) {
      return new MmuFault(calls, hardware) {
        @Override
        boolean faultLook(int t) {
          if (!mayFaultLook(t)) {
            return false;
          }
          calls.done(t, Rule.ACCESS_2, -1);
          calls.threads().advance(t);
          calls.threads().goTo(t, Pc.USER);
          calls.threads().free(t);
          return true;
        }
      };
    }
  }
}
