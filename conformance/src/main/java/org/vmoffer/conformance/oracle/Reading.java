package org.vmoffer.conformance.oracle;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;

/**
 * A way to understand a call in which a program's id of an offer stands: as the rank that the offer
 * has in a position.
 *
 * @param position the position, which knows the id if this reading takes it for the offer's
 * @param call the call with a rank, or with an id that no offer has
 */
record Reading(Position position, Call call) {
  /** No offer has a negative id. */
  private static final long NOBODYS = -1;

  /**
   * The ways to understand a call: two if it expects an id of an offer whose id is not known, which
   * may be another or this one. The first claims to know less.
   */
  static List<Reading> of(Position position, int pid, Call call) {
    if (!(call instanceof Call.VmClaim claim) || claim.expectId() <= 0) {
      return List.of(new Reading(position, call));
    }
    List<Reading> readings = new ArrayList<>(2);
    int rank = rankOfClaimed(position, pid, claim);
    if (rank == 0 || position.names().id(rank) != claim.expectId()) {
      readings.add(new Reading(position, Claims.expecting(claim, NOBODYS)));
    }
    if (rank != 0) {
      position
          .names()
          .with(rank, claim.expectId())
          .map(names -> new Position(position.state(), names))
          .ifPresent(known -> readings.add(new Reading(known, Claims.expecting(claim, rank))));
    }
    return readings;
  }

  private static int rankOfClaimed(Position position, int pid, Call.VmClaim claim) {
    boolean named =
        claim.srcPid() > 0
            && claim.srcPid() < Long.SIZE
            && claim.remoteAddr() >= 0
            && claim.remoteAddr() % Claims.PAGE_SIZE == 0;
    return named
        ? OfferKeys.rank(
            position.state(), (int) claim.srcPid(), pid, claim.remoteAddr() / Claims.PAGE_SIZE)
        : 0;
  }
}
