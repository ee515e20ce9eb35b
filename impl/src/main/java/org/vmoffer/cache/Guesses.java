package org.vmoffer.cache;

/**
 * The way that a key has had, by a hash. Several keys may share a guess, and nobody corrects one
 * when its key has gone.
 */
final class Guesses {
  /**
   * Keys for which a table stays small enough for the host's caches; of more there is one guess.
   */
  private static final int MOST = 1 << 12;

  private final byte[] ways;

  /** Guesses for so many keys. */
  Guesses(int keys) {
    ways = new byte[keys > MOST ? 1 : Integer.highestOneBit(keys) << 2];
  }

  /** A way below 256; any at first. */
  int get(long hash) {
    return ways[index(hash)] & 0xff;
  }

  void put(long hash, int way) {
    ways[index(hash)] = (byte) way;
  }

  private int index(long hash) {
    return (int) (hash >>> 32) & (ways.length - 1);
  }
}
