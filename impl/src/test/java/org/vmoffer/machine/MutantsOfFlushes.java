package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;

/** Flushes that come too late, too early or not at all. */
final class MutantsOfFlushes {
  private MutantsOfFlushes() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new CommitBeforeFlush(), Scenarios.claimAccess()),
        new Mutant(new FlushAfterUnlock(), SmallScenarios.claimUnmap().storeDepth(1)),
        new Mutant(new AckBeforeDrain(), Scenarios.claimAccess()),
        new Mutant(new FlushTooEarly(), Scenarios.claimAccess()),
        new Mutant(new OwnCoreForgotten(), Scenarios.ownCore()),
        new Mutant(new SecondUnmapper(), SmallScenarios.unmapBoth().storeDepth(2)),
        new Mutant(new BatchForgotten(), Scenarios.claimAccess().flushBatch(1)),
        new Mutant(new InterruptsOff(), SmallScenarios.unmapBeside()));
  }

  /** The claim commits and installs before the other cores have acknowledged. */
  static final class CommitBeforeFlush extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        boolean acknowledged(int t) {
          return true;
        }
      };
    }
  }

  /** The claim asks for its flush when it has unlocked, and its new owner can free the page. */
  static final class FlushAfterUnlock extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        boolean claimRequest(int t) {
          if (!mayClaimRequest(t)) {
            return false;
          }
          calls.threads().goTo(t, calls.job(t).hasLeft() ? Pc.TAKE : Pc.WAIT);
          return true;
        }
      };
    }

    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        boolean returns(int t) {
          boolean isLate = job(t).parties() != 0;
          if (isLate && mayReturn(t) && held(t) != 0) {
            threads().free(t);
            return true;
          }
          if (isLate && mayReturn(t)) {
            PageSet pages = new PageSet();
            long range = job(t).range();
            pages.addRun(PageSet.run(OfferTable.pageOf(range), OfferTable.pagesOf(range)));
            shoot(t, OfferTable.sourceOf(job(t).parties()), pages, noTables());
          }
          return super.returns(t);
        }
      };
    }
  }

  /** A core acknowledges while a store still waits in its buffer. */
  static final class AckBeforeDrain extends Parts {
    @Override
    MmuHardware hardware(MmuState state) {
      return new MmuHardware(state) {
        @Override
        boolean mayAcknowledge(int c) {
          return true;
        }
      };
    }
  }

  /** The flush comes before the right has left the entry: a walk finds it again. */
  static final class FlushTooEarly extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        private boolean isFlushed(int t) {
          return calls.job(t).phase() == Job.ALL_OWED || calls.job(t).firstLeft() > 0;
        }

        @Override
        boolean mayClaimTakeRights(int t) {
          return super.mayClaimTakeRights(t) && (!isFlushed(t) || calls.acknowledged(t));
        }

        @Override
        boolean claimTakeRights(int t) {
          if (!mayClaimTakeRights(t)) {
            return false;
          }
          int source = OfferTable.sourceOf(calls.job(t).parties());
          if (!isFlushed(t)) {
            calls.shoot(t, source, calls.left(t), calls.noTables());
            calls.job(t).oweAll();
            return true;
          }
          if (calls.job(t).phase() == Job.ALL_OWED) {
            calls.job(t).asked();
          }
          int drop = OfferTable.dropOf(calls.job(t).parties());
          calls.takeRights(t, source, given(calls.entryOfLeast(t, source), drop), Pc.WAIT);
          return true;
        }
      };
    }
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
