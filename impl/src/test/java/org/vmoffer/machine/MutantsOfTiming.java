package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.kernel.OfferTable;

/** Flushes that come too early or too late. */
final class MutantsOfTiming {
  private MutantsOfTiming() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new CommitBeforeFlush(), Scenarios.claimAccess()),
        new Mutant(new FlushAfterUnlock(), SmallScenarios.claimUnmap().storeDepth(1)),
        new Mutant(new AckBeforeDrain(), Scenarios.claimAccess()),
        new Mutant(new FlushTooEarly(), Scenarios.claimAccess()));
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
          // Unlocked, the claim stays where it is until it has asked for its flush.
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
        // Whether the flush was asked for: from then on all is owed, until rights are taken.
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
}
