package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.pagetable.Attributes;

/**
 * vm_offer, vm_claim and vm_listoffer. An offer commits when it is inserted, a cancel when it is
 * removed, a list is one look at the offers. A claim has both locks all along, so what it validated
 * holds until it has committed.
 */
class MmuClaim {
  private final MmuCalls calls;
  private final MmuFault fault;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final OfferTable offers;

  MmuClaim(MmuCalls calls, MmuFault fault) {
    this.calls = calls;
    this.fault = fault;
    this.state = calls.state();
    this.tables = calls.tables();
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

  /** The level of a table that is what the range maps on both sides, or 0. */
  int movedLevel(int pid, int offer, long place) {
    if (state.scenario().tableMoves() && offers.drop(offer) == Permissions.MASK) {
      for (int k = 1; k < tables.levels(); k++) {
        long span = tables.span(k);
        if (offers.pages(offer) == span
            && offers.page(offer) % span == 0
            && place % span == 0
            && tables.tableOn(pid, place, k) == 0) {
          return k;
        }
      }
    }
    return 0;
  }

  int missingAbove(int pid, long page, int level) {
    int missing = 0;
    for (int k = level + 1; k < tables.levels(); k++) {
      if (tables.tableOn(pid, page, k) == 0) {
        missing++;
      }
    }
    return missing;
  }

  boolean mayClaimDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.CLAIM);
  }

  /** Everything is reserved here, before anything changes. */
  boolean claimDecide(int t) {
    if (!mayClaimDecide(t)) {
      return false;
    }
    Call.VmClaim call = (Call.VmClaim) state.call(t);
    int pid = calls.mine(t);
    int offer = calls.seen().offerOf(pid, call);
    Rule rule = calls.seen().claimRule(pid, call, offer);
    if (rule != Rule.K0) {
      calls.fail(t, rule);
      return true;
    }
    long place = calls.seen().place(pid, call, offer);
    int moves = movedLevel(pid, offer, place);
    long pages = offers.pages(offer);
    long need =
        moves == 0
            ? calls.missingTables(pid, place, place + pages)
            : missingAbove(pid, place, moves);
    if (tables.pool().freeCount() < need) {
      calls.fail(t, Rule.CLAIM_NOMEM);
      return true;
    }
    int source = offers.source(offer);
    long first = offers.page(offer);
    long shared = fault.sharedByFork(source, first, first + pages);
    Job job = calls.job(t);
    if (shared < first + pages) {
      job.addLeft(shared);
      threads.goTo(t, Pc.COPY);
      return true;
    }
    calls.reserveTables(t, need);
    job.setOffer(offers.parties(offer), offers.range(offer));
    job.setPlace(place);
    for (long page = first; page < first + pages; page++) {
      job.addLeft(page);
    }
    if (moves != 0) {
      calls.move(t, tables.tableOn(source, first, moves), moves);
    }
    threads.goTo(t, Pc.TAKE);
    return true;
  }

  /** What the source is left with: nothing, or the mapping without what is dropped. */
  long given(long mapping, int drop) {
    if (drop == Permissions.MASK) {
      return Mapping.ABSENT;
    }
    int kept = Attributes.without(Mapping.attributes(mapping), drop) | Marks.SHARED_BIT;
    return Mapping.with(mapping, kept);
  }

  /** What the claimer is promised: the frame, the grant and no more. */
  long taken(long mapping, int grant, int drop) {
    int marks =
        drop == Permissions.MASK ? Mapping.marks(mapping) & Marks.SHARED_BIT : Marks.SHARED_BIT;
    return Mapping.with(mapping, Attributes.of(grant, grant, marks));
  }

  boolean mayClaimTakeRights(int t) {
    return state.inCall(t, Pc.TAKE, Kind.CLAIM) && !calls.job(t).movesTables();
  }

  /** The dropped rights leave the source's entries, so that no walk finds them. */
  boolean claimTakeRights(int t) {
    if (!mayClaimTakeRights(t)) {
      return false;
    }
    Job job = calls.job(t);
    int source = OfferTable.sourceOf(job.parties());
    int drop = OfferTable.dropOf(job.parties());
    long after = given(calls.entryOfLeast(t, source), drop);
    Pc then = drop != 0 ? Pc.REQUEST : job.left() == 1 ? Pc.WAIT : Pc.TAKE;
    calls.takeRights(t, source, after, then);
    return true;
  }

  final int levelOf(long pages) {
    int k = 1;
    while (tables.span(k) != pages) {
      k++;
    }
    return k;
  }

  boolean mayClaimTakeTable(int t) {
    return state.inCall(t, Pc.TAKE, Kind.CLAIM) && calls.job(t).movesTables();
  }

  /** A moved table leaves its parent: one entry for all the pages below it. */
  boolean claimTakeTable(int t) {
    if (!mayClaimTakeTable(t)) {
      return false;
    }
    Job job = calls.job(t);
    int source = OfferTable.sourceOf(job.parties());
    long first = OfferTable.pageOf(job.range());
    int above = levelOf(OfferTable.pagesOf(job.range())) + 1;
    while (job.hasLeft()) {
      job.taken(source, calls.entryOfLeast(t, source));
    }
    tables.setNext(tables.tableOn(source, first, above), tables.slotOf(first, above), 0);
    threads.goTo(t, Pc.REQUEST);
    return true;
  }

  boolean mayClaimRequest(int t) {
    return state.inCall(t, Pc.REQUEST, Kind.CLAIM);
  }

  boolean claimRequest(int t) {
    if (!mayClaimRequest(t)) {
      return false;
    }
    calls.request(t, OfferTable.sourceOf(calls.job(t).parties()), calls.movedTables(t));
    return true;
  }

  boolean mayClaimCommit(int t) {
    return state.inCall(t, Pc.WAIT, Kind.CLAIM) && calls.acknowledged(t);
  }

  /** I3: every core has acknowledged. I1: offer and invalidated offers go at once. */
  boolean claimCommit(int t) {
    if (!mayClaimCommit(t)) {
      return false;
    }
    Job job = calls.job(t);
    int grant = OfferTable.grantOf(job.parties());
    int drop = OfferTable.dropOf(job.parties());
    endOffers(job, drop);
    calls.done(t, Rule.K0, job.place());
    for (int row = 0; row < job.rows(); row++) {
      long from = job.mapping(row);
      int frame = Mapping.phys(from);
      if (drop != Permissions.MASK) {
        calls.frames().setReferences(frame, calls.frames().references(frame) + 1);
      }
      job.setPage(row, job.place() + row);
      job.setMapping(row, taken(from, grant, drop));
    }
    job.install(calls.mine(t));
    threads.goTo(t, Pc.INSTALL);
    return true;
  }

  void endOffers(Job job, int drop) {
    for (int row = offers.count() - 1; row >= 0; row--) {
      if (offers.parties(row) == job.parties() && offers.range(row) == job.range()) {
        offers.remove(row);
      }
    }
    if (drop == Permissions.MASK) {
      long first = OfferTable.pageOf(job.range());
      long end = first + OfferTable.pagesOf(job.range());
      offers.removeTouching(OfferTable.sourceOf(job.parties()), first, end);
    }
  }

  boolean mayClaimInstall(int t) {
    return state.inCall(t, Pc.INSTALL, Kind.CLAIM) && !calls.job(t).movesTables();
  }

  boolean claimInstall(int t) {
    if (!mayClaimInstall(t)) {
      return false;
    }
    calls.install(t, calls.mine(t));
    return true;
  }

  boolean mayClaimInstallTable(int t) {
    return state.inCall(t, Pc.INSTALL, Kind.CLAIM) && calls.job(t).movesTables();
  }

  /** The table is hung where it belongs now, its entries capped beforehand. */
  boolean claimInstallTable(int t) {
    if (!mayClaimInstallTable(t)) {
      return false;
    }
    Job job = calls.job(t);
    int level = levelOf(OfferTable.pagesOf(job.range()));
    int grant = OfferTable.grantOf(job.parties());
    int drop = OfferTable.dropOf(job.parties());
    WordList moved = job.moved();
    int top = 0;
    for (int i = 0; i < moved.count(); i++) {
      int table = (int) moved.get(i);
      int k = (int) (moved.get(i) >>> Integer.SIZE);
      if (k == 1) {
        for (int slot = 0; slot < tables.fanOut(); slot++) {
          tables.putIn(table, slot, taken(tables.entryIn(table, slot), grant, drop));
        }
      }
      top = k == level ? table : top;
    }
    int above = calls.path(t, calls.mine(t), job.place(), level + 1);
    tables.setNext(above, tables.slotOf(job.place(), level + 1), top);
    job.clear();
    threads.goTo(t, Pc.UNLOCK);
    return true;
  }
}
