package org.vmoffer.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vmoffer.api.Marks;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.kernel.ProcessTable;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.view.KernelAudit.Violation;

/** Checks the pending offers against processes and page tables. */
final class OfferAudit {
  private final KernelState state;
  private final OfferTable offers;
  private final List<Violation> found;

  OfferAudit(KernelState state, List<Violation> found) {
    this.state = state;
    this.offers = state.offers();
    this.found = found;
  }

  void audit() {
    Set<List<Long>> keys = new HashSet<>();
    Map<Integer, Integer> made = new HashMap<>();
    long previousId = 0;
    for (int row = 0; row < offers.count(); row++) {
      long id = offers.id(row);
      check(id > previousId && id <= offers.lastId(), Invariant.OFFER_IDS, row);
      previousId = id;
      check(isBetweenItsParties(row), Invariant.OFFER_PARTIES, row);
      check(hasItsPages(row), Invariant.OFFER_PAGES, row);
      int grant = offers.grant(row);
      check(
          grant != 0 && state.config().format().representable(grant), Invariant.OFFER_GRANTS, row);
      List<Long> key =
          List.of((long) offers.source(row), (long) offers.destination(row), offers.page(row));
      check(keys.add(key), Invariant.OFFER_KEYS, row);
      int count = made.merge(offers.source(row), 1, Integer::sum);
      check(count <= state.config().offerLimit(), Invariant.OFFER_LIMIT, row);
    }
  }

  private boolean isBetweenItsParties(int row) {
    ProcessTable processes = state.processes();
    return processes.isAlive(offers.source(row))
        && processes.isAlive(offers.destination(row))
        && offers.source(row) != offers.destination(row)
        && offers.isBetweenTheLiving(row);
  }

  private boolean hasItsPages(int row) {
    int source = offers.source(row);
    long end = offers.page(row) + offers.pages(row);
    if (!state.processes().isAlive(source)
        || offers.pages(row) == 0
        || end > state.config().userPages()) {
      return false;
    }
    for (long page = offers.page(row); page < end; page++) {
      long entry = state.tables().find(state.processes().root(source), page);
      if (!FoundLeaf.isThere(entry)
          || Marks.of(Attributes.marks(state.tables().attributes(entry))).special()) {
        return false;
      }
    }
    return true;
  }

  private void check(boolean holds, Invariant invariant, int row) {
    if (!holds) {
      found.add(
          new Violation(
              invariant,
              "offer %d from %d to %d: pages %d +%d, grant bits %d"
                  .formatted(
                      offers.id(row),
                      offers.source(row),
                      offers.destination(row),
                      offers.page(row),
                      offers.pages(row),
                      offers.grant(row))));
    }
  }
}
