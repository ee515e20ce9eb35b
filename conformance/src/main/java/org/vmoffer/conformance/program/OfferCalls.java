package org.vmoffer.conformance.program;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.view.AbstractState.Offer;

/** The three calls. */
final class OfferCalls {
  private static final int LARGEST_LIST = 64;
  private static final List<Permissions> DROPS =
      List.of(
          Permissions.NONE,
          Permissions.RWX,
          Permissions.W,
          Permissions.RW,
          Permissions.RWX,
          Permissions.X,
          Permissions.R,
          Permissions.WX,
          Permissions.RX);

  private final Choices choices;
  private final Snapshot state;
  private final List<Long> ids;
  private final boolean expecting;

  OfferCalls(Choices choices, List<Long> ids, boolean expecting) {
    this.choices = choices;
    this.state = choices.state();
    this.ids = ids;
    this.expecting = expecting;
  }

  /** An offer of pages that the caller has: mostly of rights that it holds. */
  Invocation offer() {
    int pid = choices.owner();
    long destination = choices.other(pid);
    long page = choices.page(pid);
    long pages = choices.extent(pid, page);
    long addr = choices.address(page);
    boolean oddLength = choices.die().seldom(2);
    long otherLength = choices.oddNumber();
    long len = oddLength ? otherLength : Pages.bytes(choices.pages(pages));
    return new Invocation(pid, new Call.VmOffer(destination, addr, len, flags(pid, page)));
  }

  private long flags(int pid, long page) {
    Permissions wanted = choices.permissions();
    Die greedy = choices.die();
    Permissions drop = choices.die().of(DROPS);
    Die odd = choices.die();
    Die which = choices.die();
    Permissions held = state.current(pid, page);
    Permissions grant = Permissions.of(wanted.bits() & held.bits());
    int flags = Flags.of(grant.isEmpty() || greedy.seldom(6) ? wanted : grant, drop);
    return odd.seldom(2) ? which.of(0, 8, -1, flags | 128, Flags.VMO_DISOWN) : flags;
  }

  /** A cancel: mostly of an offer that is pending. */
  Invocation cancel() {
    Die any = choices.die();
    Die which = choices.die();
    long flags = choices.die().seldom(5) ? 1 : 0;
    if (state.offers().isEmpty() || any.seldom(20)) {
      int pid = choices.caller();
      long destination = choices.other(pid);
      long addr = choices.address(choices.page(pid));
      return new Invocation(pid, new Call.VmOffer(destination, addr, 0, flags));
    }
    Offer offer = which.of(state.offers());
    long addr = Pages.bytes(offer.page());
    return new Invocation(offer.source(), new Call.VmOffer(offer.destination(), addr, 0, flags));
  }

  /** A claim: mostly of an offer that is pending, by whom it was made to. */
  Invocation claim() {
    Die any = choices.die();
    Die which = choices.die();
    Die stranger = choices.die();
    Die lost = choices.die();
    int caller = choices.caller();
    if (state.offers().isEmpty() || any.seldom(8)) {
      long page = which.below(choices.userPages());
      return new Invocation(caller, claim(caller, choices.other(caller), page, 1, 1));
    }
    int row = which.below(state.offers().size());
    Offer offer = state.offers().get(row);
    int pid = stranger.seldom(4) ? caller : offer.destination();
    long nobody = choices.nobody(pid);
    long source = lost.seldom(2) ? nobody : offer.source();
    return new Invocation(pid, claim(pid, source, offer.page(), offer.pages(), ids.get(row)));
  }

  private Call claim(int pid, long source, long page, long pages, long id) {
    Die exact = choices.die();
    Die odd = choices.die();
    Die which = choices.die();
    boolean sized = choices.die().seldom(30);
    long otherSize = which.of(Pages.bytes(pages + 1), 1, -Pages.BYTES);
    long flags = choices.die().seldom(2) ? 1 : 0;
    boolean outOk = !choices.die().seldom(2);
    long place = place(pid);
    long remote = choices.address(page);
    Die expect = choices.die();
    long expected = expectedId(id);
    Die atLeast = choices.die();
    Permissions least = choices.permissions();
    return new Call.VmClaim(
        source,
        remote,
        exact.seldom(35) ? place : 0,
        odd.seldom(6) ? otherSize : sized ? Pages.bytes(pages) : 0,
        flags,
        outOk,
        expecting && expect.seldom(60) ? expected : 0,
        expecting && atLeast.seldom(40) ? least : Permissions.NONE);
  }

  /** An exact place: mostly a free one, seldom an occupied one or the very last page. */
  private long place(int pid) {
    Die way = choices.die();
    long free = choices.freePage(pid);
    long any = choices.page(pid);
    if (way.seldom(12)) {
      return Pages.bytes(choices.userPages() - 1L);
    }
    return choices.address(way.seldom(30) ? any : free);
  }

  /** Mostly the id itself, else that of another offer: one that is, was, or is to come. */
  private long expectedId(long id) {
    Die another = choices.die();
    long pending = ids.isEmpty() ? 1 : choices.die().of(ids);
    return another.of(id, id, id, id, pending, Math.max(1, id - 1), id + 1, 1L << 20);
  }

  /** A list into a buffer that mostly is large enough. */
  Invocation list() {
    int pid = choices.caller();
    long count =
        state.offers().stream()
            .filter(offer -> offer.source() == pid || offer.destination() == pid)
            .count();
    long room = choices.die().of(LARGEST_LIST, count, Math.max(0, count - 1), 0, -1);
    return new Invocation(pid, new Call.VmListOffer(room, !choices.die().seldom(4)));
  }
}
