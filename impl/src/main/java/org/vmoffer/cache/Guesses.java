package org.vmoffer.cache;

/**
 * The way that a key has had, by the number that it is about. Several numbers may share a guess,
 * and nobody corrects one when its key has gone.
 */
final class Guesses {
  /** 2 to the 64 by the golden ratio: neighbours, and numbers any stride apart, do not collide. */
  private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

  private final byte[] ways;

  /** Guesses for so many keys. */
  Guesses(int keys) {
    ways = new byte[Integer.highestOneBit(keys) << 2];
  }

  /** A way below 256; any at first. */
  int get(long number) {
    return ways[index(number)] & 0xff;
  }

  void put(long number, int way) {
    ways[index(number)] = (byte) way;
  }

  private int index(long number) {
    return (int) (number * GOLDEN >>> 40) & (ways.length - 1);
  }
}
