package org.vmoffer.conformance.oracle;

import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.conformance.trace.StateJson;

/** Claims and records with one field changed. */
final class Claims {
  /** Bytes of a page. */
  static final int PAGE_SIZE = StateJson.PAGE_SIZE;

  private Claims() {}

  /** The same claim of an exact place. */
  static Call.VmClaim at(Call.VmClaim claim, long place) {
    return new Call.VmClaim(
        claim.srcPid(),
        claim.remoteAddr(),
        place,
        claim.size(),
        claim.flags(),
        claim.outOk(),
        claim.expectId(),
        claim.minPerms());
  }

  /** The same claim, expecting another id. */
  static Call.VmClaim expecting(Call.VmClaim claim, long id) {
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

  /** The same record with another id. */
  static OfferRecord withId(OfferRecord offer, long id) {
    return new OfferRecord(
        id, offer.srcPid(), offer.dstPid(), offer.addr(), offer.len(), offer.flags());
  }
}
