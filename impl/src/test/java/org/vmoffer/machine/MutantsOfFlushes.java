package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;

/** Flushes that somebody is left out of. */
final class MutantsOfFlushes {
  private MutantsOfFlushes() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new OwnCoreForgotten(), Scenarios.ownCore()),
        new Mutant(new SecondUnmapper(), SmallScenarios.unmapBoth().storeDepth(2)),
        new Mutant(new BatchForgotten(), Scenarios.claimAccess().flushBatch(1)),
        new Mutant(new InterruptsOff(), SmallScenarios.unmapBeside()));
  }

  /** The flush goes to the other cores and not to the one that asks. */
  static final class OwnCoreForgotten extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void flushOwn(int t, int pid, PageSet pages, TableSet tables) {}
      };
    }
  }

  /** munmap that finds nothing mapped returns at once, though whoever unmapped it still waits. */
  static final class SecondUnmapper extends Parts {
    @Override
    MmuMemory memory(MmuCalls calls, MmuHardware hardware) {
      return new MmuMemory(calls, hardware) {
        @Override
        boolean munmapDecide(int t) {
          if (!findsNothing(calls.state(), t)) {
            return super.munmapDecide(t);
          }
          calls.done(t, Rule.MUNMAP_0, 0);
          calls.threads().advance(t);
          return true;
        }
      };
    }

    private static boolean findsNothing(MmuState state, int t) {
      if (!state.inCall(t, Pc.USER, Kind.MUNMAP)) {
        return false;
      }
      Call.Munmap call = (Call.Munmap) state.call(t);
      long first = PageSize.pages(call.addr());
      long end = first + call.pages();
      return state.tables().nextMapped(state.mine(t), first, end) == end;
    }

    @Override
    VmOfferMmu next(MmuState state) {
      return new VmOfferMmu(state, this) {
        @Override
        void step(int t, StepSink sink) {
          super.step(t, sink);
          if (findsNothing(state, t)) {
            sink.step(Step.of(Action.MUNMAP_DECIDE, t));
          }
        }
      };
    }
  }

  /** Of a call that changes pages in batches only the last batch is flushed. */
  static final class BatchForgotten extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void request(int t, int pid, TableSet tables) {
          if (job(t).hasLeft()) {
            job(t).asked();
            threads().goTo(t, Pc.TAKE);
          } else {
            super.request(t, pid, tables);
          }
        }
      };
    }
  }

  /** A core that waits for a lock takes no interrupts. */
  static final class InterruptsOff extends Parts {
    @Override
    MmuHardware hardware(MmuState state) {
      return new MmuHardware(state) {
        @Override
        boolean mayDeliver(int c) {
          Pc pc = state.threads().pc(c);
          return super.mayDeliver(c) && pc != Pc.FAULT && pc != Pc.LOCK;
        }
      };
    }
  }
}
