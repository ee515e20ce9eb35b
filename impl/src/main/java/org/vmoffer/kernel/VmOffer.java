package org.vmoffer.kernel;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

/**
 * The actions of the specification's module VmOffer: offer, cancel, claim and list. A method named
 * after a rule decides, changes nothing, and returns the first rule that applies; the method named
 * after the action then reports the failure, or refuses for want of page tables, or performs, which
 * cannot fail.
 */
final class VmOffer {
  private final MachineConfig config;
  private final ProcessTable processes;
  private final OfferTable offers;
  private final AddressSpaces spaces;

  VmOffer(KernelState state, AddressSpaces spaces) {
    this.config = state.config();
    this.processes = state.processes();
    this.offers = state.offers();
    this.spaces = spaces;
  }

  Reply offer(int pid, Call.VmOffer call) {
    Rule rule = offerRule(pid, call);
    if (!rule.isSuccess()) {
      return new Reply.Failed(rule);
    }
    offers.add(
        pid,
        (int) call.destPid(),
        PageSize.pages(call.addr()),
        PageSize.pages(call.len()),
        Flags.grant(call.flags()).bits(),
        Flags.drop(call.flags()).bits());
    return new Reply.Done(rule, 0);
  }

  Rule offerRule(int pid, Call.VmOffer call) {
    int grant = Flags.grant(call.flags()).bits();
    int drop = Flags.drop(call.flags()).bits();
    if (!Flags.isKnown(call.flags())
        || grant == 0
        || !config.isRange(call.addr(), call.len())
        || call.destPid() <= 0
        || call.destPid() == pid) {
      return Rule.O1;
    }
    if (!config.format().representable(grant)) {
      return Rule.O2;
    }
    if (!processes.isAlive(call.destPid())) {
      return Rule.O3;
    }
    long first = PageSize.pages(call.addr());
    RangeSurvey pages = spaces.survey(pid, first, first + PageSize.pages(call.len()));
    if (pages.hole()) {
      return Rule.O4;
    }
    if (pages.anySpecial()) {
      return Rule.O5;
    }
    if (!pages.allPermit(grant)) {
      return Rule.O6;
    }
    if (!pages.representableWithout(config.format(), drop)) {
      return Rule.O7;
    }
    if (offers.find(pid, call.destPid(), call.addr()) >= 0) {
      return Rule.O8;
    }
    if (offers.countFrom(pid) >= config.offerLimit()) {
      return Rule.O9;
    }
    return Rule.O0;
  }

  Reply cancel(int pid, Call.VmOffer call) {
    Rule rule = cancelRule(pid, call);
    if (!rule.isSuccess()) {
      return new Reply.Failed(rule);
    }
    offers.remove(offers.find(pid, call.destPid(), call.addr()));
    return new Reply.Done(rule, 0);
  }

  Rule cancelRule(int pid, Call.VmOffer call) {
    if (call.flags() != 0 || call.destPid() <= 0) {
      return Rule.C1;
    }
    if (offers.find(pid, call.destPid(), call.addr()) < 0) {
      return Rule.C2;
    }
    return Rule.C0;
  }

  Reply claim(int pid, Call.VmClaim call) {
    int offer = offers.find(call.srcPid(), pid, call.remoteAddr());
    Rule rule = claimRule(pid, call, offer);
    if (rule == Rule.K5) {
      return new Reply.FailedSize(rule, PageSize.bytes(offers.pages(offer)));
    }
    if (!rule.isSuccess()) {
      return new Reply.Failed(rule);
    }
    long place = place(pid, call, offer);
    if (!spaces.hasTables(pid, place, place + offers.pages(offer))) {
      return new Reply.Failed(Rule.CLAIM_NOMEM);
    }
    Transfer transfer =
        new Transfer(
            (int) call.srcPid(),
            pid,
            offers.page(offer),
            place,
            offers.pages(offer),
            offers.grant(offer),
            offers.drop(offer));
    offers.remove(offer);
    if (transfer.drop() == Permissions.MASK) {
      spaces.move(transfer);
      offers.removeTouching(transfer.source(), transfer.from(), transfer.from() + transfer.pages());
    } else {
      spaces.share(transfer);
    }
    return new Reply.Claimed(rule, PageSize.bytes(transfer.to()), PageSize.bytes(transfer.pages()));
  }

  /**
   * Decides a claim.
   *
   * @param offer the row of the pending offer that the call names, or -1
   */
  Rule claimRule(int pid, Call.VmClaim call, int offer) {
    if (!call.outOk()) {
      return Rule.K1;
    }
    if (call.flags() != 0
        || call.srcPid() <= 0
        || !config.isUser(call.localAddr())
        || !PageSize.isAligned(call.localAddr())
        || call.size() < 0
        || !PageSize.isAligned(call.size())) {
      return Rule.K2;
    }
    if (!processes.isAlive(call.srcPid())) {
      return Rule.K3;
    }
    if (offer < 0) {
      return Rule.K4;
    }
    int grant = offers.grant(offer);
    int drop = offers.drop(offer);
    if (call.expectId() != 0 && call.expectId() != offers.id(offer)) {
      return Rule.K4A;
    }
    if ((call.minPerms().bits() & ~grant) != 0) {
      return Rule.K4B;
    }
    long pages = offers.pages(offer);
    if (call.size() != 0 && call.size() != PageSize.bytes(pages)) {
      return Rule.K5;
    }
    long from = offers.page(offer);
    RangeSurvey offered = spaces.survey(offers.source(offer), from, from + pages);
    if (!offered.allPermit(grant) || !offered.representableWithout(config.format(), drop)) {
      return Rule.K6;
    }
    if (drop != 0 && offered.anyPinned()) {
      return Rule.K7;
    }
    long to = place(pid, call, offer);
    if (call.localAddr() != 0) {
      if (to > config.userPages() - pages) {
        return Rule.K8;
      }
      if (spaces.anyMapped(pid, to, to + pages)) {
        return Rule.K9;
      }
    } else if (to < 0) {
      return Rule.K10;
    }
    return Rule.K0;
  }

  /** The page at which a claim puts the range: where the caller says, or the lowest gap, or -1. */
  long place(int pid, Call.VmClaim call, int offer) {
    return call.localAddr() != 0
        ? PageSize.pages(call.localAddr())
        : spaces.lowestGap(pid, offers.pages(offer));
  }

  Reply listOffers(int pid, Call.VmListOffer call) {
    List<OfferRecord> involving = new ArrayList<>();
    for (int row = 0; row < offers.count(); row++) {
      if (offers.involves(row, pid)) {
        involving.add(offers.record(row));
      }
    }
    Rule rule = listOffersRule(call, involving.size());
    if (rule == Rule.L3) {
      return new Reply.FailedCount(rule, involving.size());
    }
    return rule.isSuccess() ? new Reply.Listed(rule, involving) : new Reply.Failed(rule);
  }

  /**
   * Decides a listing.
   *
   * @param pending how many pending offers the caller has sent or received
   */
  Rule listOffersRule(Call.VmListOffer call, int pending) {
    if (!call.outOk()) {
      return Rule.L1;
    }
    if (call.count() < 0) {
      return Rule.L2;
    }
    if (call.count() < pending) {
      return Rule.L3;
    }
    return Rule.L0;
  }
}
