package org.vmoffer.cycles;

/** What all latencies have in common. */
final class Cycles {
  /** Small enough that a sum of a few fits an int. */
  static final int MAX = 100_000_000;

  private Cycles() {}

  static void check(String name, int cycles) {
    if (cycles < 0 || cycles > MAX) {
      throw new IllegalArgumentException(
          name + " must be a number of cycles from 0 to " + MAX + ": " + cycles);
    }
  }

  static int scale(int cycles, int factor) {
    return Math.multiplyExact(cycles, factor);
  }
}
