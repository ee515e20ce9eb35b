package org.vmoffer.conformance.graph;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.view.OfferIds;

/**
 * Between the ids of a model, which are ranks among the pending offers, and those of a kernel,
 * which are never given twice.
 */
public final class RankedOffers {
  private RankedOffers() {}

  /** The call that means for a kernel in its present state what this one means for the model. */
  public static Call toIds(Kernel kernel, Call call) {
    return call instanceof Call.VmClaim claim && claim.expectId() > 0 ? toId(kernel, claim) : call;
  }

  private static Call toId(Kernel kernel, Call.VmClaim claim) {
    long rank = claim.expectId();
    // Ids are positive, so a negative one is nobody's, as the rank is.
    long id = rank <= OfferIds.count(kernel) ? OfferIds.id(kernel, (int) rank) : -rank;
    return new Call.VmClaim(
        claim.srcPid(),
        claim.remoteAddr(),
        claim.localAddr(),
        claim.size(),
        claim.flags(),
        claim.outOk(),
        id,
        claim.minPerms());
  }

  /**
   * The reply of the model that means what this one, just given by the kernel, means. An id that no
   * pending offer has becomes 0, which is no rank.
   */
  public static Reply toRanks(Kernel kernel, Reply reply) {
    if (!(reply instanceof Reply.Listed listed)) {
      return reply;
    }
    List<OfferRecord> ranked = new ArrayList<>();
    for (OfferRecord offer : listed.list()) {
      ranked.add(
          new OfferRecord(
              OfferIds.rank(kernel, offer.id()),
              offer.srcPid(),
              offer.dstPid(),
              offer.addr(),
              offer.len(),
              offer.flags()));
    }
    return new Reply.Listed(listed.rule(), ranked);
  }
}
