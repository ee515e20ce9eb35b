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
    int shift = shiftOf(order, way);
    return (order & (-16L << shift)) | ((order & ~(-1L << shift)) << 4) | way;
  }

  /** The order once the way used longest ago has been used. */
  static long touchOldest(long order, int ways) {
    int last = 4 * (ways - 1);
    long newer = (order & ~(-1L << last)) << 4;
    // Shifted twice: the nibbles behind the last of 16 are none.
    return (order & (-1L << last << 4)) | newer | ((order >>> last) & 15);
  }

  /** The order with the way behind all other ways. */
  static long demote(long order, int way, int ways) {
    int shift = shiftOf(order, way);
    int last = 4 * (ways - 1);
    long closed = (order & ~(-1L << shift)) | ((order & (-16L << shift)) >>> 4);
    return (order & (-16L << last)) | (closed & ~(-1L << last)) | ((long) way << last);
  }

  /**
   * Where the way's nibble is. The lowest mark of a zero nibble is exact: what borrows make appear
   * is above it.
   */
  private static int shiftOf(long order, int way) {
    long difference = order ^ (way * ONES);
    long zeros = (difference - ONES) & ~difference & HIGHS;
    return Long.numberOfTrailingZeros(zeros) - 3;
  }
}
