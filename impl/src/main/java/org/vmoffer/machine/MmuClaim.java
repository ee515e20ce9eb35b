package org.vmoffer.machine;

import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.pagetable.Attributes;

/**
 * vm_offer, vm_claim and vm_listoffer. A claim has both locks all along, so what it validated holds
 * until it has committed. Here are its commit and what it gives the claimer after it.
 */
class MmuClaim extends MmuTakes {
  private final MmuCalls calls;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final OfferTable offers;

  MmuClaim(MmuCalls calls, MmuFault fault) {
    super(calls, fault);
    this.calls = calls;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
    this.offers = state.offers();
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

  /** What the claimer is promised: the frame, the grant and no more. */
  long taken(long mapping, int grant, int drop) {
    int marks =
        drop == Permissions.MASK ? Mapping.marks(mapping) & Marks.SHARED_BIT : Marks.SHARED_BIT;
    return Mapping.with(mapping, Attributes.of(grant, grant, marks));
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
    return tops().with(job, from);
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
    tops().arrived(job, top);
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
