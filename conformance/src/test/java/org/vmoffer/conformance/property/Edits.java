package org.vmoffer.conformance.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;

/** States that differ from others in one thing; what faults are made of. */
final class Edits {
  private Edits() {}

  /** The pending offer that a call claims, if it is a claim of one. */
  static Optional<Offer> claimed(AbstractState state, Invocation invocation) {
    return invocation.call() instanceof Call.VmClaim claim
        ? state.offers().stream()
            .filter(
                offer ->
                    offer.source() == claim.srcPid()
                        && offer.destination() == invocation.pid()
                        && PageSize.bytes(offer.page()) == claim.remoteAddr())
            .findFirst()
        : Optional.empty();
  }

  /** The same page with other permissions. */
  static Page with(Page page, Permissions current, Permissions maximum) {
    return new Page(page.page(), page.frame(), current, maximum, page.marks());
  }

  /** The same page with another frame. */
  static Page with(Page page, int frame) {
    return new Page(page.page(), frame, page.current(), page.maximum(), page.marks());
  }

  /** The rights of either set. */
  static Permissions union(Permissions one, Permissions other) {
    return Permissions.of(one.bits() | other.bits());
  }

  /** The same offer of other pages. */
  static Offer over(Offer offer, long page, long pages) {
    return new Offer(offer.source(), offer.destination(), page, pages, offer.grant(), offer.drop());
  }

  /** The same offer by somebody else. */
  static Offer by(int source, Offer offer) {
    return new Offer(
        source, offer.destination(), offer.page(), offer.pages(), offer.grant(), offer.drop());
  }

  /** The same state with other offers. */
  static AbstractState withOffers(AbstractState state, List<Offer> offers) {
    return new AbstractState(state.processes(), offers, state.free(), state.contents());
  }

  /** The same state with the pages of a range changed. */
  static AbstractState withPages(
      AbstractState state, int pid, long first, long pages, UnaryOperator<Page> change) {
    List<ProcessState> processes = new ArrayList<>();
    for (ProcessState process : state.processes()) {
      List<Page> changed = new ArrayList<>();
      for (Page page : process.pages()) {
        boolean inside =
            process.pid() == pid && page.page() >= first && page.page() < first + pages;
        changed.add(inside ? change.apply(page) : page);
      }
      processes.add(new ProcessState(process.pid(), changed));
    }
    return new AbstractState(processes, state.offers(), state.free(), state.contents());
  }
}
