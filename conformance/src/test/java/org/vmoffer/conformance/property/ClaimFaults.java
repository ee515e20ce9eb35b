package org.vmoffer.conformance.property;

import java.util.List;
import java.util.function.UnaryOperator;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.conformance.property.Fault.Effect;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.StateLoader;

/** Ways to get a claim wrong. */
final class ClaimFaults {
  private ClaimFaults() {}

  /** A claim does not look at the permissions again. */
  static final Fault TRUSTS_OFFER =
      (config, before, invocation, reply, after) ->
          reply.rule() == Rule.K6
              ? claimRegardless(config, before, invocation)
              : new Effect(reply, after);

  /** The claimer gets all rights, not just the grant. */
  static final Fault WIDENS_GRANT =
      (_, _, invocation, reply, after) ->
          reply instanceof Reply.Claimed done
              ? new Effect(
                  reply,
                  editDelivery(
                      after,
                      invocation.pid(),
                      done,
                      page -> Edits.with(page, Permissions.RWX, Permissions.RWX)))
              : new Effect(reply, after);

  /** The pages arrive in the opposite order. */
  static final Fault REVERSES_PAGES =
      (config, _, invocation, reply, after) -> {
        if (!(reply instanceof Reply.Claimed done)) {
          return new Effect(reply, after);
        }
        Snapshot arrived = Snapshot.of(after, config.frames());
        long first = PageSize.pages(done.localAddr());
        long last = first + PageSize.pages(done.size()) - 1;
        List<Page> pages = arrived.pages(invocation.pid());
        return new Effect(
            reply,
            editDelivery(
                after,
                invocation.pid(),
                done,
                page -> Edits.with(page, frameAt(pages, first + last - page.page()))));
      };

  /** A drop leaves the maximum of the source's pages as it was. */
  static final Fault DROP_KEEPS_MAXIMUM =
      (_, before, invocation, reply, after) ->
          reply.rule() == Rule.K0
              ? new Effect(
                  reply,
                  editSource(
                      after,
                      Edits.claimed(before, invocation).orElseThrow(),
                      page -> Edits.with(page, page.current(), Permissions.RWX)))
              : new Effect(reply, after);

  private static Effect claimRegardless(
      MachineConfig config, AbstractState before, Invocation invocation) {
    Offer offer = Edits.claimed(before, invocation).orElseThrow();
    AbstractState permitted =
        editSource(
            before,
            offer,
            page ->
                Edits.with(
                    page,
                    Edits.union(page.current(), offer.grant()),
                    Edits.union(page.maximum(), offer.grant())));
    Kernel kernel = StateLoader.load(config, permitted);
    Reply claimed = kernel.call(invocation.pid(), invocation.call());
    if (!claimed.rule().isSuccess()) {
      return new Effect(claimed, before);
    }
    Snapshot had = Snapshot.of(before, config.frames());
    return new Effect(
        claimed,
        editSource(
            AbstractState.of(kernel),
            offer,
            page -> without(offer.drop(), pageAt(had.pages(offer.source()), page.page()), page)));
  }

  private static Page without(Permissions drop, Page had, Page page) {
    return Edits.with(page, had.current().minus(drop), had.maximum().minus(drop));
  }

  private static int frameAt(List<Page> pages, long number) {
    return pageAt(pages, number).frame();
  }

  private static Page pageAt(List<Page> pages, long number) {
    return pages.stream().filter(page -> page.page() == number).findFirst().orElseThrow();
  }

  private static AbstractState editSource(
      AbstractState state, Offer offer, UnaryOperator<Page> edit) {
    return Edits.withPages(state, offer.source(), offer.page(), offer.pages(), edit);
  }

  private static AbstractState editDelivery(
      AbstractState state, int pid, Reply.Claimed done, UnaryOperator<Page> edit) {
    long first = PageSize.pages(done.localAddr());
    return Edits.withPages(state, pid, first, PageSize.pages(done.size()), edit);
  }
}
