package org.vmoffer.conformance.program;

import java.util.List;

/**
 * The dice of a line. Whoever needs dice takes all that it may need before it looks at any, so that
 * one argument does not change the dice of the next.
 */
final class Dice {
  /** No call takes more dice than these. */
  static final int PER_LINE = 32;

  private final List<Integer> dice;
  private int taken;

  Dice(List<Integer> dice) {
    this.dice = dice;
  }

  Die next() {
    return new Die(dice.get(taken++));
  }
}
