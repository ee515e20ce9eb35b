package org.vmoffer.cache;

/**
 * Bytes of keys, eight to a word, and which of up to 16 are equal to a given one. Those are marks:
 * bit {@code 8 * (way & 7) + (way >>> 3)} is the mark of a way, so that those of two words fit one.
 */
final class Hints {
  static final long ONES = 0x0101_0101_0101_0101L;
  static final long HIGHS = 0x8080_8080_8080_8080L;

  private Hints() {}

  /** A word of hints of one and the same tag. */
  static long pattern(long tag) {
    return (tag & 0xff) * ONES;
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

  /** A word with the tag as the hint of a way. */
  static long with(long word, int way, long tag) {
    int shift = way << 3; // modulo 64
    return (word & ~(0xffL << shift)) | (tag & 0xff) << shift;
  }
}
