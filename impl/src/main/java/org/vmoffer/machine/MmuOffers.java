package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;

/**
 * vm_offer and vm_listoffer. An offer commits when it is inserted, a cancel when it is removed, a
 * list is one look at the offers.
 */
abstract class MmuOffers {
  private final MmuCalls calls;
  private final MmuState state;
  private final Threads threads;
  private final OfferTable offers;

  MmuOffers(MmuCalls calls) {
    this.calls = calls;
    this.state = calls.state();
    this.threads = calls.threads();
    this.offers = state.offers();
  }

  boolean mayOfferDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.OFFER);
  }

  boolean offerDecide(int t) {
    if (!mayOfferDecide(t)) {
      return false;
    }
    Call.VmOffer call = (Call.VmOffer) state.call(t);
    int pid = calls.mine(t);
    Rule rule =
        call.len() == 0 ? calls.seen().cancelRule(pid, call) : calls.seen().offerRule(pid, call);
    if (!rule.isSuccess()) {
      calls.fail(t, rule);
      return true;
    }
    if (rule == Rule.C0) {
      offers.remove(offers.find(pid, call.destPid(), call.addr()));
    } else {
      offers.add(
          pid,
          (int) call.destPid(),
          PageSize.pages(call.addr()),
          PageSize.pages(call.len()),
          Flags.grant(call.flags()).bits(),
          Flags.drop(call.flags()).bits());
    }
    calls.done(t, rule, 0);
    threads.goTo(t, Pc.UNLOCK);
    return true;
  }

  boolean mayListOffers(int t) {
    return state.inCall(t, Pc.USER, Kind.LIST) && state.isAlive(calls.mine(t));
  }

  boolean listOffers(int t) {
    if (!mayListOffers(t)) {
      return false;
    }
    int party = 0;
    for (int row = 0; row < offers.count(); row++) {
      if (offers.involves(row, calls.mine(t))) {
        party++;
      }
    }
    Rule rule = calls.seen().listOffersRule((Call.VmListOffer) state.call(t), party);
    calls.done(t, rule, rule == Rule.L0 || rule == Rule.L3 ? party : -1);
    threads.advance(t);
    return true;
  }
}
