package org.vmoffer.conformance.convert;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;

/** The ids of pending offers along a walk, each a number that none has had before. */
final class RankIds {
  /** No offer has it. */
  private static final long NOBODYS = -1;

  private final List<AbstractState.Offer> offers = new ArrayList<>();
  private final List<Long> ids = new ArrayList<>();
  private long last;

  RankIds(AbstractState initial) {
    follow(initial.offers());
  }

  /** Goes on behind a step. */
  void after(Walk.Step step) {
    follow(step.after().offers());
  }

  /** Offers end anywhere in the sequence, and new ones come last. */
  private void follow(List<AbstractState.Offer> pending) {
    List<Long> kept = new ArrayList<>();
    int from = 0;
    for (AbstractState.Offer offer : pending) {
      int at = from;
      while (at < offers.size() && !offers.get(at).equals(offer)) {
        at++;
      }
      if (at < offers.size()) {
        kept.add(ids.get(at));
        from = at + 1;
      } else {
        kept.add(++last);
        from = offers.size();
      }
    }
    offers.clear();
    offers.addAll(pending);
    ids.clear();
    ids.addAll(kept);
  }

  /** The step with ids in place of ranks. */
  Walk.Step named(Walk.Step step) {
    Invocation invocation = step.invocation();
    return new Walk.Step(
        new Invocation(invocation.pid(), named(invocation.call())),
        named(step.reply()),
        step.after());
  }

  private Call named(Call call) {
    return call instanceof Call.VmClaim claim && claim.expectId() != 0
        ? new Call.VmClaim(
            claim.srcPid(),
            claim.remoteAddr(),
            claim.localAddr(),
            claim.size(),
            claim.flags(),
            claim.outOk(),
            id(claim.expectId()),
            claim.minPerms())
        : call;
  }

  private Reply named(Reply reply) {
    return reply instanceof Reply.Listed listed
        ? new Reply.Listed(listed.rule(), listed.list().stream().map(this::named).toList())
        : reply;
  }

  private OfferRecord named(OfferRecord offer) {
    return new OfferRecord(
        id(offer.id()), offer.srcPid(), offer.dstPid(), offer.addr(), offer.len(), offer.flags());
  }

  private long id(long rank) {
    return rank >= 1 && rank <= ids.size() ? ids.get((int) rank - 1) : NOBODYS;
  }
}
