package org.vmoffer.conformance.property;

import static org.vmoffer.conformance.property.Edits.claimed;
import static org.vmoffer.conformance.property.Edits.withOffers;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.property.Fault.Effect;
import org.vmoffer.view.AbstractState.Offer;

/** Ways to get other calls than claims wrong. */
final class Faults {
  private Faults() {}

  /** An offer that loses pages at one end goes on with the others. */
  static final Fault UNMAP_SHRINKS_OFFER =
      (_, before, invocation, reply, after) -> {
        if (reply.rule() != Rule.MUNMAP_0 || !(invocation.call() instanceof Call.Munmap call)) {
          return new Effect(reply, after);
        }
        long first = PageSize.pages(call.addr());
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : before.offers()) {
          if (offer.source() == invocation.pid()) {
            offers.addAll(left(offer, first, first + call.pages()));
          } else {
            offers.add(offer);
          }
        }
        return new Effect(reply, withOffers(after, offers));
      };

  /** What is left of an offer at its lower end, else at its upper end. */
  private static List<Offer> left(Offer offer, long first, long end) {
    long stop = offer.page() + offer.pages();
    if (offer.page() < first) {
      return List.of(Edits.over(offer, offer.page(), Math.min(stop, first) - offer.page()));
    }
    long start = Math.max(offer.page(), end);
    return start < stop ? List.of(Edits.over(offer, start, stop - start)) : List.of();
  }

  /** A child offers what its parent offers. */
  static final Fault FORK_INHERITS_OFFERS =
      (_, before, invocation, reply, after) -> {
        List<Offer> offers = new ArrayList<>(after.offers());
        if (reply.rule() == Rule.FORK_0) {
          before.offers().stream()
              .filter(offer -> offer.source() == invocation.pid())
              .map(offer -> Edits.by((int) reply.ret(), offer))
              .forEach(offers::add);
        }
        return new Effect(reply, withOffers(after, offers));
      };

  /** A cancel returns 0 and leaves the offer pending. */
  static final Fault CANCEL_FORGETS = keepOffersAfter(Rule.C0);

  /** Offers to and from a process wait for the program that it becomes. */
  static final Fault EXEC_KEEPS_OFFERS = keepOffersAfter(Rule.EXEC_0);

  /** Offers live on when their pages are gone. */
  static final Fault UNMAP_KEEPS_OFFERS = keepOffersAfter(Rule.MUNMAP_0);

  private static Fault keepOffersAfter(Rule rule) {
    return (_, before, _, reply, after) ->
        new Effect(reply, reply.rule() == rule ? withOffers(after, before.offers()) : after);
  }

  /** A claim of the wrong size takes the offer away. */
  static final Fault ERROR_HAS_EFFECT =
      (_, before, invocation, reply, after) -> {
        List<Offer> offers = new ArrayList<>(after.offers());
        if (reply.rule() == Rule.K5) {
          claimed(before, invocation).ifPresent(offers::remove);
        }
        return new Effect(reply, withOffers(after, offers));
      };

  /** Whoever sets permissions gets every right for good. */
  static final Fault PROTECT_WIDENS =
      (_, _, invocation, reply, after) ->
          reply.rule() == Rule.MPROTECT_0 && invocation.call() instanceof Call.Mprotect call
              ? new Effect(
                  reply,
                  Edits.withPages(
                      after,
                      invocation.pid(),
                      PageSize.pages(call.addr()),
                      call.pages(),
                      page -> Edits.with(page, page.current(), Permissions.RWX)))
              : new Effect(reply, after);
}
