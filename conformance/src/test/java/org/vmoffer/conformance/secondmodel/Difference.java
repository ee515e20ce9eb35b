package org.vmoffer.conformance.secondmodel;

import java.io.Serial;

/** The two models do not agree. */
final class Difference extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  final long step;

  Difference(long step, String what, String figure, String first, String second) {
    super(
        "step %,d (%s): %s is %s in the first model, %s in the second"
            .formatted(step, what, figure, first, second));
    this.step = step;
  }
}
