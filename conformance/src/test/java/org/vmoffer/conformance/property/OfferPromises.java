package org.vmoffer.conformance.property;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;

/** What must hold of the offers around a successful call: I1, I6, I7. */
final class OfferPromises {
  private final Exchange step;
  private final Snapshot before;
  private final Snapshot after;
  private final List<Offer> ended;
  private final List<Offer> begun;
  private final List<String> breaches = new ArrayList<>();

  private OfferPromises(Exchange step) {
    this.step = step;
    this.before = step.before();
    this.after = step.after();
    this.ended = without(before.offers(), after.offers());
    this.begun = without(after.offers(), before.offers());
  }

  static List<String> breaches(Exchange step) {
    OfferPromises promises = new OfferPromises(step);
    promises.offersEndOnce();
    promises.processesAreAsCalled();
    promises.offersAreBetweenIncarnations();
    promises.offeredFramesStay();
    promises.claimsDeliverWhatWasOffered();
    return promises.breaches;
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      breaches.add(otherwise);
    }
  }

  private static List<Offer> without(List<Offer> offers, List<Offer> others) {
    return offers.stream().filter(offer -> !others.contains(offer)).toList();
  }

  /** I1: an offer begins by vm_offer alone, and ends once, by something that ends it. */
  private void offersEndOnce() {
    List<Offer> expected = new ArrayList<>(without(before.offers(), ended));
    expected.addAll(begun);
    check(after.offers().equals(expected), "I1: the pending offers changed their order");
    check(begun.size() == (step.ended(Rule.O0) ? 1 : 0), "I1: begun: " + begun);
    boolean rightly =
        switch (step.call()) {
          case Call.VmOffer _ -> ended.equals(step.named().stream().toList());
          case Call.VmClaim _ -> step.named().filter(ended::contains).isPresent();
          case Call.Munmap _, Call.Exec _, Call.Exit _ -> true;
          default -> ended.isEmpty();
        };
    check(rightly, "I1: ended: " + ended);
  }

  /** I6: a process begins by spawn and fork, and ends by its own exit. */
  private void processesAreAsCalled() {
    List<Integer> born = new ArrayList<>(after.alive());
    born.removeAll(before.alive());
    List<Integer> died = new ArrayList<>(before.alive());
    died.removeAll(after.alive());
    boolean asCalled =
        switch (step.call()) {
          case Call.Spawn _, Call.Fork _ ->
              died.isEmpty() && born.equals(List.of((int) step.reply().ret()));
          case Call.Exit _ -> born.isEmpty() && died.equals(List.of(step.pid()));
          default -> born.isEmpty() && died.isEmpty();
        };
    check(asCalled, "I6: born: " + born + ", died: " + died);
    born.forEach(pid -> check(!isNamed(pid), "I6: an offer names the new process " + pid));
  }

  /** I6: no offer outlives an incarnation of a party, and none but the one named can claim it. */
  private void offersAreBetweenIncarnations() {
    if (step.call() instanceof Call.Exec || step.call() instanceof Call.Exit) {
      check(!isNamed(step.pid()), "I6: an offer outlives a party: " + after.offers());
    }
    if (step.call() instanceof Call.VmClaim) {
      check(step.named().isPresent(), "I6: no such offer was pending to pid " + step.pid());
    }
  }

  private boolean isNamed(int pid) {
    return after.offers().stream().anyMatch(o -> o.source() == pid || o.destination() == pid);
  }

  /** I7: pending offers keep their frames. */
  private void offeredFramesStay() {
    for (Offer offer : without(after.offers(), begun)) {
      for (long g = offer.page(); g < offer.page() + offer.pages(); g++) {
        Page had = before.page(offer.source(), g);
        Page has = after.page(offer.source(), g);
        boolean kept = had != null && has != null && had.frame() == has.frame();
        check(kept, "I7: " + offer + " lost page " + g);
      }
    }
  }

  /** I7: a claim delivers the offered frames, in order. */
  private void claimsDeliverWhatWasOffered() {
    if (step.reply() instanceof Reply.Claimed claimed) {
      long first = PageSize.pages(claimed.localAddr());
      long pages = PageSize.pages(claimed.size());
      boolean delivered = step.named().filter(offer -> offer.pages() == pages).isPresent();
      for (long g = first; g < first + pages; g++) {
        Page page = after.page(step.pid(), g);
        delivered &= page != null && step.delivers(page);
      }
      check(delivered, "I7: not what was offered is at " + claimed);
    }
  }
}
