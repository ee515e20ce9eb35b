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
  private final Tops tops;

  MmuClaim(MmuCalls calls, MmuFault fault) {
    this.calls = calls;
    this.fault = fault;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
    this.offers = state.offers();
    this.tops = new Tops(tables);
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

  /** Whether a claim of the offer moves tables: if nothing is left and entries can cap to it. */
  private boolean mayMove(int offer) {
    return state.scenario().tableMoves()
        && offers.drop(offer) == Permissions.MASK
        && tables.canCap(offers.grant(offer));
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

  /** The moved table that comes to where the lowest page is installed, or -1. */
  private long topInstalled(int t) {
    Job job = calls.job(t);
    long from = job.least() - (job.place() - OfferTable.pageOf(job.range()));
    return tops.with(job, from);
  }

  boolean mayClaimInstall(int t) {
    return state.inCall(t, Pc.INSTALL, Kind.CLAIM) && calls.mayInstall(t) && topInstalled(t) < 0;
  }

  boolean claimInstall(int t) {
    if (!mayClaimInstall(t)) {
      return false;
    }
    calls.install(t, calls.mine(t));
    return true;
  }

  boolean mayClaimInstallTable(int t) {
    return state.inCall(t, Pc.INSTALL, Kind.CLAIM)
        && calls.job(t).hasLeft()
        && topInstalled(t) >= 0
        && calls.capping(t) == 0;
  }

  /**
   * The table is hung where it belongs now, and its entry caps what is below to the grant: no leaf
   * is written, and no walk comes by that has seen more (I2).
   */
  boolean claimInstallTable(int t) {
    if (!mayClaimInstallTable(t)) {
      return false;
    }
    Job job = calls.job(t);
    long top = topInstalled(t);
    int level = Tops.level(top);
    int grant = OfferTable.grantOf(job.parties());
    int above = calls.path(t, calls.mine(t), job.least(), level + 1);
    int slot = tables.slotOf(job.least(), level + 1);
    tables.setNext(above, slot, Tops.table(top), cap(grant));
    job.installed((int) tables.span(level));
    tops.arrived(job, top);
    if (!job.hasLeft()) {
      threads.goTo(t, Pc.UNLOCK);
    }
    return true;
  }

  /** What the entry of a moved table lets through. */
  int cap(int grant) {
    return Attributes.cap(grant, grant);
  }
}
