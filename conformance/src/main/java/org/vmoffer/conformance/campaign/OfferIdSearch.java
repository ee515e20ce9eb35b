package org.vmoffer.conformance.campaign;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.OfferNames;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.sut.SutSession;

/** Finds out by which id a program calls an offer: it says so only in a list. */
final class OfferIdSearch {
  /** An id that no program gives. */
  private static final long NOBODYS = Long.MAX_VALUE;

  private final SutSession session;
  private final Explainer explainer;

  OfferIdSearch(SutSession session, Explainer explainer) {
    this.session = session;
    this.explainer = explainer;
  }

  /**
   * A position that knows the id of the offer with a rank, if there is one and the program tells.
   */
  Position learn(Position position, int rank) {
    int count = position.names().count();
    if (rank > count || position.names().id(rank) != OfferNames.UNKNOWN) {
      return position;
    }
    int source = position.sourceOf(rank);
    Call list = new Call.VmListOffer(count, true);
    Answer answer = session.call(source, list);
    List<Position> after = explainer.explain(position, source, list, answer);
    return after.isEmpty() ? position : after.getFirst();
  }

  /** A claim as the program understands it. */
  static Call.VmClaim translate(Position position, Call.VmClaim claim) {
    long rank = claim.expectId();
    long id = rank <= position.names().count() ? position.names().id((int) rank) : NOBODYS;
    return new Call.VmClaim(
        claim.srcPid(),
        claim.remoteAddr(),
        claim.localAddr(),
        claim.size(),
        claim.flags(),
        claim.outOk(),
        id == OfferNames.UNKNOWN ? NOBODYS : id,
        claim.minPerms());
  }
}
