package org.vmoffer.cache;

/**
 * The order of recency of up to 16 ways in one word: nibble 0 is the way used last, the nibble of
 * the last way the one used longest ago. Nibbles beyond those of the ways hold numbers that no way
 * has, so that each number is there exactly once.
 */
final class NibbleOrder {
  /** Ways that a word has room for. */
  static final int MAX_WAYS = 16;

  /** Way 0 used last, and so on. */
  static final long FIRST = 0xfedc_ba98_7654_3210L;

  private static final long ONES = 0x1111_1111_1111_1111L;
  private static final long HIGHS = 0x8888_8888_8888_8888L;

  private NibbleOrder() {}

  /** The nibbles of so many ways. */
  static long mask(int ways) {
    return -1L >>> (Long.SIZE - 4 * ways);
  }

  /** Which way was used last. */
  static int newest(long order) {
    return (int) order & 15;
  }

  /** Which of the ways was used longest ago. */
  static int oldest(long order, int ways) {
    return (int) (order >>> (4 * (ways - 1))) & 15;
  }

  /** The order once the way has been used. */
  static long touch(long order, int way) {
    return rotate(order, upTo(order, way), way);
  }

  /** The order once the way used longest ago, which is the given one, has been used. */
  static long touchOldest(long order, long mask, int way) {
    return rotate(order, mask, way);
  }

  /**
   * Each nibble of a mask takes the place of the one above; the way, which was the last, is first.
   */
  private static long rotate(long order, long mask, int way) {
    return (order & ~mask) | (((order << 4) | way) & mask);
  }

  /** The order with the way behind all other ways. */
  static long demote(long order, int way, int ways) {
    int last = 4 * (ways - 1);
    long newer = upTo(order, way) >>> 4;
    long closed = (order & newer) | ((order >>> 4) & ~newer);
    return (order & ~mask(ways)) | (closed & ~(-1L << last)) | ((long) way << last);
  }

  /**
   * The nibbles up to the way's. The lowest mark of a zero nibble is exact: what borrows make
   * appear is above it.
   */
  private static long upTo(long order, int way) {
    long difference = order ^ (way * ONES);
    long zeros = (difference - ONES) & ~difference & HIGHS;
    return zeros ^ (zeros - 1);
  }
}
