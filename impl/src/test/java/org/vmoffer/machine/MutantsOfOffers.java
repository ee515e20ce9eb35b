package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;

/** Offers that are looked at too early, without a lock, or not at all. */
final class MutantsOfOffers {
  private MutantsOfOffers() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new TwoReads(), SmallScenarios.otherOffer()),
        new Mutant(new CancelUnlocked(), SmallScenarios.claimOrCancel()),
        new Mutant(new CancelByAddress(), SmallScenarios.shareOrCancel()));
  }

  /** The claim validates its offer, and reads it again when it has the locks. */
  static final class TwoReads extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        boolean claimDecide(int t) {
          boolean isValidated = calls.job(t).parties() != 0;
          if (mayValidate(calls, t)) {
            keep(calls, t, offerOf(calls, t));
            return true;
          }
          if (!mayClaimDecide(t)) {
            return false;
          }
          Rule rule = ruleOf(calls, t);
          if (rule != Rule.K0 && !(rule == Rule.K6 && isValidated)) {
            calls.fail(t, rule);
            return true;
          }
          reserve(calls, t, offerOf(calls, t));
          calls.threads().goTo(t, Pc.TAKE);
          return true;
        }
      };
    }

    private static void reserve(MmuCalls calls, int t, int offer) {
      OfferTable offers = calls.state().offers();
      Call.VmClaim call = (Call.VmClaim) calls.state().call(t);
      long place = calls.seen().place(calls.mine(t), call, offer);
      long first = offers.page(offer);
      long pages = offers.pages(offer);
      calls.reserveTables(t, calls.missingTables(calls.mine(t), place, place + pages));
      keep(calls, t, offer);
      calls.job(t).setPlace(place);
      for (long page = first; page < first + pages; page++) {
        calls.job(t).addLeft(page);
      }
    }

    private static void keep(MmuCalls calls, int t, int offer) {
      OfferTable offers = calls.state().offers();
      calls.job(t).setOffer(offers.parties(offer), offers.range(offer));
    }

    private static int offerOf(MmuCalls calls, int t) {
      return calls.seen().offerOf(calls.mine(t), (Call.VmClaim) calls.state().call(t));
    }

    private static Rule ruleOf(MmuCalls calls, int t) {
      Call.VmClaim call = (Call.VmClaim) calls.state().call(t);
      return calls.seen().claimRule(calls.mine(t), call, offerOf(calls, t));
    }

    private static boolean mayValidate(MmuCalls calls, int t) {
      return calls.state().inCall(t, Pc.USER, Kind.CLAIM)
          && calls.job(t).parties() == 0
          && ruleOf(calls, t) == Rule.K0;
    }

    @Override
    VmOfferMmu next(MmuState state) {
      return new VmOfferMmu(state, this) {
        @Override
        void step(int t, StepSink sink) {
          super.step(t, sink);
          if (mayValidate(calls(), t)) {
            sink.step(Step.of(Action.CLAIM_DECIDE, t));
          }
        }
      };
    }
  }

  /** A cancel takes no lock: it succeeds while a claim is under way, and so does the claim. */
  static final class CancelUnlocked extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        boolean mayOfferDecide(int t) {
          return super.mayOfferDecide(t) || isCancel(calls.state(), t);
        }
      };
    }

    private static boolean isCancel(MmuState state, int t) {
      return state.inCall(t, Pc.USER, Kind.OFFER) && ((Call.VmOffer) state.call(t)).len() == 0;
    }

    @Override
    VmOfferMmu next(MmuState state) {
      return new VmOfferMmu(state, this) {
        @Override
        void step(int t, StepSink sink) {
          super.step(t, sink);
          if (isCancel(state, t)) {
            sink.step(Step.of(Action.OFFER_DECIDE, t));
          }
        }
      };
    }
  }

  /** A cancel asks whether the page is still there instead of whether the offer is. */
  static final class CancelByAddress extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        boolean offerDecide(int t) {
          if (!mayOfferDecide(t)) {
            return false;
          }
          Call.VmOffer call = (Call.VmOffer) calls.state().call(t);
          int pid = calls.mine(t);
          long page = PageSize.pages(call.addr());
          if (call.len() != 0 || calls.tables().entry(pid, page) == Mapping.ABSENT) {
            calls.fail(t, Rule.C2);
            return true;
          }
          int offer = calls.state().offers().find(pid, call.destPid(), call.addr());
          if (offer >= 0) {
            calls.state().offers().remove(offer);
          }
          calls.done(t, Rule.C0, 0);
          calls.threads().goTo(t, Pc.UNLOCK);
          return true;
        }
      };
    }
  }
}
