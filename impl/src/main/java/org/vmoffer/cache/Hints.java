package org.vmoffer.cache;

/**
 * Bytes of keys, eight to a word, and which of up to 16 are equal to a given one. Those are marks:
 * bit {@code 8 * (way & 7) + (way >>> 3)} is the mark of a way, so that those of two words fit one.
 */
final class Hints {
  static final long ONES = 0x0101_0101_0101_0101L;
  static final long HIGHS = 0x8080_8080_8080_8080L;

  /** 2 to the 64 by the golden ratio: what is any stride apart has other bits in the upper half. */
  private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

  private Hints() {}

  /** Of what a key is about. Its highest byte is the hint. */
  static long hash(long number) {
    return number * GOLDEN;
  }

  /** A word of hints of one and the same hash. */
  static long pattern(long hash) {
    return (hash >>> 56) * ONES;
  }

  /**
   * The highest bit of each byte in which a word is equal to a pattern; also, falsely, that of some
   * bytes above such a one.
   */
  static long equal(long word, long pattern) {
    long difference = word ^ pattern;
    return (difference - ONES) & ~difference & HIGHS;
  }

  /** The way of the lowest mark. */
  static int way(long marks) {
    int bit = Long.numberOfTrailingZeros(marks);
    return (bit & 7) << 3 | bit >>> 3;
  }

  /** The marks of so many ways, at most 16. */
  static long marksOf(int ways) {
    long marks = 0;
    for (int way = 0; way < ways; way++) {
      marks |= 1L << (8 * (way & 7) + (way >>> 3));
    }
    return marks;
  }

  /** A word with the hint of a way. */
  static long with(long word, int way, long hash) {
    int shift = way << 3; // modulo 64
    return (word & ~(0xffL << shift)) | (hash >>> 56) << shift;
  }
}
