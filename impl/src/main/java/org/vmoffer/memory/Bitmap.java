package org.vmoffer.memory;

/**
 * A set of small numbers in consecutive words of a memory, with the number of its members kept
 * beside it.
 *
 * <pre>
 *   word 0      members in the set
 *   word 1...   bit i of word 1 + w is set iff 64 w + i is a member
 * </pre>
 */
public final class Bitmap {
  private final KernelMemory memory;
  private final int base;
  private final int limit;

  /** The set at these words; members are at least 0 and less than the limit. */
  public Bitmap(KernelMemory memory, int base, int limit) {
    this.memory = memory;
    this.base = base;
    this.limit = limit;
  }

  /** Words that a set with this limit takes. */
  public static int size(int limit) {
    return 1 + words(limit);
  }

  /** Words of bits alone. */
  public static int words(int limit) {
    return (limit + Long.SIZE - 1) / Long.SIZE;
  }

  /** Makes every number below the limit a member. */
  public void fill() {
    for (int w = 0; w < words(limit); w++) {
      int rest = limit - w * Long.SIZE;
      memory.set(base + 1 + w, rest >= Long.SIZE ? -1L : (1L << rest) - 1);
    }
    memory.set(base, limit);
  }

  /** How many members there are. */
  public int count() {
    return (int) memory.get(base);
  }

  /** Whether the number is a member. */
  public boolean contains(int number) {
    return (memory.get(base + 1 + (number >>> 6)) >>> number & 1) != 0;
  }

  /** The lowest member that is not below the given number, or -1. */
  public int lowest(int from) {
    if (from >= limit) {
      return -1;
    }
    int w = from >>> 6;
    long bits = memory.get(base + 1 + w) & -1L << from;
    while (bits == 0) {
      w++;
      if (w == words(limit)) {
        return -1;
      }
      bits = memory.get(base + 1 + w);
    }
    return w << 6 | Long.numberOfTrailingZeros(bits);
  }

  /** Adds a number that is not a member. */
  public void add(int number) {
    flip(number, 1);
  }

  /** Removes a member. */
  public void remove(int number) {
    flip(number, -1);
  }

  /** A word of bits, by its number from 0. */
  public long word(int w) {
    return memory.get(base + 1 + w);
  }

  /** Copies the words of bits out. */
  public void copyBits(long[] target, int offset) {
    memory.copyTo(base + 1, target, offset, words(limit));
  }

  private void flip(int number, int change) {
    int index = base + 1 + (number >>> 6);
    memory.set(index, memory.get(index) ^ 1L << number);
    memory.set(base, memory.get(base) + change);
  }
}
