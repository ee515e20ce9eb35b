package org.vmoffer.conformance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.Kernel;

final class RankedOffersTest {
  private static final int PAGE = 4096;

  private final Kernel kernel =
      new Kernel(
          Machines.of(
              new Bounds("x86-64", 2, 2, 2, 2, List.of(0L), true, "lowest", "lowest", false)));

  @BeforeEach
  void makeOffersOneAndTwoAndCancelTheFirst() {
    kernel.spawn();
    kernel.spawn();
    kernel.mmap(1, 0, 2, Permissions.RW);
    kernel.vmOffer(1, 2, 0, PAGE, Flags.VMO_GRANT_R);
    kernel.vmOffer(1, 2, PAGE, PAGE, Flags.VMO_GRANT_R);
    kernel.vmCancel(1, 2, 0);
  }

  private static Call.VmClaim claim(long expectId) {
    return new Call.VmClaim(1, PAGE, 0, 0, 0, true, expectId, Permissions.R);
  }

  @Test
  void aRankBecomesTheIdOfThatOffer() {
    assertEquals(claim(2), RankedOffers.toIds(kernel, claim(1)));
  }

  @Test
  void aRankThatNoOfferHasBecomesAnIdThatNoOfferHas() {
    Call.VmClaim translated = (Call.VmClaim) RankedOffers.toIds(kernel, claim(2));

    assertEquals(Rule.K4A, kernel.call(2, translated).rule());
  }

  @Test
  void aClaimThatExpectsNoIdStaysAsItIs() {
    Call.VmClaim any = claim(0);

    assertSame(any, RankedOffers.toIds(kernel, any));
  }

  @Test
  void theIdsInAListBecomeRanks() {
    Reply listed = RankedOffers.toRanks(kernel, kernel.vmListOffer(2, 2));

    OfferRecord ranked = new OfferRecord(1, 1, 2, PAGE, PAGE, Flags.VMO_GRANT_R);
    assertEquals(new Reply.Listed(Rule.L0, List.of(ranked)), listed);
  }
}
