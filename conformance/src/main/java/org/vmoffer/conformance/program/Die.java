package org.vmoffer.conformance.program;

import java.util.List;

/**
 * A die. Low means the first, the usual, the small; so lowering dice makes a call simpler.
 *
 * @param shows a number from 0 to less than {@link #SIDES}
 */
public record Die(int shows) {
  public static final int SIDES = 10_000;

  private static final int PERCENT = SIDES / 100;

  /** A number from 0 to less than the limit, which is positive; all are equally likely. */
  public int below(int limit) {
    return (int) ((long) shows * limit / SIDES);
  }

  /** A number from 1 to the limit, which is positive; small ones are likelier. */
  public int upTo(int limit) {
    double part = (double) shows / SIDES;
    return 1 + (int) (part * part * part * limit);
  }

  /** One of these. */
  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** One of these. */
  public long of(long... choices) {
    return choices[below(choices.length)];
  }

  /** True in so many of 100 cases. */
  public boolean seldom(int percent) {
    return shows >= SIDES - percent * PERCENT;
  }
}
