package org.vmoffer.conformance.property;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;

/**
 * Between a kernel's ids, which are never given twice, and the specification's, which are ranks
 * among the pending offers, from 1.
 *
 * @param ids the ids of the pending offers, in order
 */
record Ranks(List<Long> ids) {

  /** The rank of an id; of an id that nobody has, a rank that nobody has; 0 remains 0. */
  private long rank(long id) {
    int row = ids.indexOf(id);
    return id == 0 ? 0 : row < 0 ? ids.size() + 1L : row + 1L;
  }

  /** What a call to the kernel is to the specification. */
  Call ranked(Call call) {
    return call instanceof Call.VmClaim c
        ? new Call.VmClaim(
            c.srcPid(),
            c.remoteAddr(),
            c.localAddr(),
            c.size(),
            c.flags(),
            c.outOk(),
            rank(c.expectId()),
            c.minPerms())
        : call;
  }

  /** What a reply of the specification is to the kernel. */
  Reply identified(Reply reply) {
    return reply instanceof Reply.Listed listed
        ? new Reply.Listed(listed.rule(), listed.list().stream().map(this::identified).toList())
        : reply;
  }

  private OfferRecord identified(OfferRecord offer) {
    return new OfferRecord(
        ids.get((int) offer.id() - 1),
        offer.srcPid(),
        offer.dstPid(),
        offer.addr(),
        offer.len(),
        offer.flags());
  }
}
