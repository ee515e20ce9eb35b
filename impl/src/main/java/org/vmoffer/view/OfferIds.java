package org.vmoffer.view;

import java.util.Objects;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.OfferTable;

/**
 * The ids of the pending offers: what a kernel knows of them beyond its abstract state, in which an
 * offer is no more than its rank in order of id, from 1.
 */
public final class OfferIds {
  private OfferIds() {}

  /** How many offers are pending. */
  public static int count(Kernel kernel) {
    return kernel.state().offers().count();
  }

  /**
   * The id of the offer with a rank.
   *
   * @throws IndexOutOfBoundsException if there is no such rank
   */
  public static long id(Kernel kernel, int rank) {
    return kernel.state().offers().id(Objects.checkIndex(rank - 1, count(kernel)));
  }

  /** The rank of the pending offer with an id, or 0 if there is none. */
  public static int rank(Kernel kernel, long id) {
    OfferTable offers = kernel.state().offers();
    for (int row = 0; row < offers.count(); row++) {
      if (offers.id(row) == id) {
        return row + 1;
      }
    }
    return 0;
  }
}
