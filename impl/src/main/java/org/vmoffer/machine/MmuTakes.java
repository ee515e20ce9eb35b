package org.vmoffer.machine;

import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.pagetable.Attributes;

/**
 * vm_claim up to its commit: it decides, reserves, and takes from the source what the source is not
 * left with.
 */
abstract class MmuTakes extends MmuOffers {
  private final MmuCalls calls;
  private final MmuFault fault;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final OfferTable offers;
  private final Tops tops;

  MmuTakes(MmuCalls calls, MmuFault fault) {
    super(calls);
    this.calls = calls;
    this.fault = fault;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
    this.offers = state.offers();
    this.tops = new Tops(tables);
  }

  /** The tables that move as a whole. */
  final Tops tops() {
    return tops;
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
    long pages = offers.pages(offer);
    int source = offers.source(offer);
    long first = offers.page(offer);
    Job job = calls.job(t);
    long supplied = mayMove(offer) ? tops.find(job, source, pid, first, place, pages) : 0;
    long need = calls.missingTables(pid, place, place + pages) - supplied;
    if (tables.pool().freeCount() < need) {
      job.tops().truncate(0);
      calls.fail(t, Rule.CLAIM_NOMEM);
      return true;
    }
    long shared = fault.sharedByFork(source, first, first + pages);
    if (shared < first + pages) {
      job.tops().truncate(0);
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
    for (int i = 0; i < job.tops().count(); i++) {
      calls.move(t, Tops.table(job.tops().get(i)), Tops.level(job.tops().get(i)));
    }
    threads.goTo(t, Pc.TAKE);
    return true;
  }

  /** Whether a claim of the offer moves tables: if nothing is left and entries can cap to it. */
  private boolean mayMove(int offer) {
    return state.scenario().tableMoves()
        && offers.drop(offer) == Permissions.MASK
        && tables.canCap(offers.grant(offer));
  }

  /** What the source is left with: nothing, or the mapping without what is dropped. */
  long given(long mapping, int drop) {
    if (drop == Permissions.MASK) {
      return Mapping.ABSENT;
    }
    int kept = Attributes.without(Mapping.attributes(mapping), drop) | Marks.SHARED_BIT;
    return Mapping.with(mapping, kept);
  }

  private static int source(Job job) {
    return OfferTable.sourceOf(job.parties());
  }

  /** The moved table that has the lowest page of the source that is left, or -1. */
  private long topTaken(int t) {
    Job job = calls.job(t);
    return job.hasLeft() ? tops.with(job, job.least()) : -1;
  }

  boolean mayClaimTakeRights(int t) {
    return state.inCall(t, Pc.TAKE, Kind.CLAIM)
        && topTaken(t) < 0
        && calls.isUnitLeft(t, source(calls.job(t)));
  }

  /** The dropped rights leave the source's entries, so that no walk finds them. */
  boolean claimTakeRights(int t) {
    if (!mayClaimTakeRights(t)) {
      return false;
    }
    Job job = calls.job(t);
    int drop = OfferTable.dropOf(job.parties());
    long after = given(calls.entryOfLeast(t, source(job)), drop);
    boolean isLast = job.left() == calls.unit(t, source(job));
    Pc then = drop != 0 ? Pc.REQUEST : isLast ? Pc.WAIT : Pc.TAKE;
    calls.takeRights(t, source(job), after, then);
    return true;
  }

  boolean mayClaimTakeTable(int t) {
    return state.inCall(t, Pc.TAKE, Kind.CLAIM) && topTaken(t) >= 0;
  }

  /** A moved table leaves its parent: one entry for all the pages below it. */
  boolean claimTakeTable(int t) {
    if (!mayClaimTakeTable(t)) {
      return false;
    }
    Job job = calls.job(t);
    long top = topTaken(t);
    long first = Tops.page(top);
    int above = Tops.level(top) + 1;
    for (long pages = tables.span(Tops.level(top)); pages > 0; pages--) {
      job.taken(source(job), calls.entryOfLeast(t, source(job)));
    }
    tables.remove(tables.tableOn(source(job), first, above), tables.slotOf(first, above));
    if (!job.hasLeft() || job.owed() >= state.scenario().flushBatch()) {
      threads.goTo(t, Pc.REQUEST);
    }
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
}
