package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.succeed;

import org.junit.jupiter.api.Test;
import org.vmoffer.kernel.Kernel;

class OfferIdsTest {
  /** The offers with the ids 2 and 3. */
  private static Kernel kernel() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.vmOffer(SOURCE, TARGET, PAGE, PAGE, SHARE_R));
    succeed(kernel.vmCancel(SOURCE, TARGET, 0));
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, SHARE_R));
    return kernel;
  }

  @Test
  void aRankIsThePlaceAmongThePending() {
    Kernel kernel = kernel();
    assertEquals(2, OfferIds.count(kernel));
    assertEquals(2, OfferIds.id(kernel, 1));
    assertEquals(3, OfferIds.id(kernel, 2));
    assertEquals(1, OfferIds.rank(kernel, 2));
    assertEquals(2, OfferIds.rank(kernel, 3));
  }

  @Test
  void anIdThatIsNotPendingHasNoRank() {
    assertEquals(0, OfferIds.rank(kernel(), 1));
    assertEquals(0, OfferIds.rank(kernel(), 0));
    assertEquals(0, OfferIds.rank(kernel(), 4));
  }

  @Test
  void aRankThatNoOfferHasIsRefused() {
    Kernel kernel = kernel();
    assertThrows(IndexOutOfBoundsException.class, () -> OfferIds.id(kernel, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> OfferIds.id(kernel, 3));
  }
}
