package org.vmoffer.conformance.property;

import java.util.List;
import java.util.Optional;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;

/**
 * A call that a program has made: who called what, what came back, and the states around it.
 *
 * @param before the state in which the call was made
 * @param ids the ids of the offers that were pending then, in order
 * @param invocation the call, with ids as the kernel gives them
 * @param reply what it returned, with ids as the kernel gives them
 * @param after the state that it left
 */
record Exchange(
    Snapshot before, List<Long> ids, Invocation invocation, Reply reply, Snapshot after) {

  /** Who called, 0 for spawn. */
  int pid() {
    return invocation.pid();
  }

  Call call() {
    return invocation.call();
  }

  /** Whether the call ended by this rule. */
  boolean ended(Rule rule) {
    return reply.rule() == rule;
  }

  /** The offer that was pending under the key that the call cancels or claims. */
  Optional<Offer> named() {
    return switch (call()) {
      case Call.VmOffer call when call.len() == 0 -> find(pid(), call.destPid(), call.addr());
      case Call.VmClaim call -> find(call.srcPid(), pid(), call.remoteAddr());
      default -> Optional.empty();
    };
  }

  private Optional<Offer> find(long source, long destination, long addr) {
    return before.offers().stream()
        .filter(
            offer ->
                offer.source() == source
                    && offer.destination() == destination
                    && PageSize.bytes(offer.page()) == addr)
        .findFirst();
  }

  /**
   * Whether a successful claim explains what is at a page of the claimer: the frame that the source
   * had at this place of the offer, with no right beyond the grant and what the source had.
   */
  boolean delivers(Page page) {
    if (!(reply instanceof Reply.Claimed claimed) || named().isEmpty()) {
      return false;
    }
    Offer offer = named().get();
    long at = page.page() - PageSize.pages(claimed.localAddr());
    Page source = before.page(offer.source(), offer.page() + at);
    return at >= 0
        && at < offer.pages()
        && source != null
        && source.frame() == page.frame()
        && source.current().contains(page.current())
        && offer.grant().contains(page.maximum());
  }
}
