package org.vmoffer.tlb;

/**
 * What a TLB knows of a page, in a word that is never 0. Structure caches use the same word for a
 * table, of which they know base and rights.
 *
 * <pre>
 *   63....52  51..............12  11..7    6     5..4    3     2   1   0
 *  +--------+-------------------+------+--------+------+-------+---+---+---+
 *  |   0    |       frame       |  0   | global | size | dirty | X | W | R |
 *  +--------+-------------------+------+--------+------+-------+---+---+---+
 * </pre>
 *
 * A right is bit {@code kind} of a kind of access; sizes are 0 for 4 KiB, 1 for 2 MiB, 2 for 1 GiB.
 */
final class Translation {
  static final long READ = 1;
  static final long WRITE = 1 << 1;
  static final long EXECUTE = 1 << 2;
  static final long RIGHTS = READ | WRITE | EXECUTE;
  static final long DIRTY = 1 << 3;
  static final long GLOBAL = 1 << 6;
  private static final int SIZE_SHIFT = 4;
  private static final long SPECIAL = GLOBAL | 3 << SIZE_SHIFT;

  /** How many sizes there are. */
  static final int SIZES = 3;

  private Translation() {}

  /** Of a present leaf in a table of some level, with the rights that are left along the path. */
  static long of(long leaf, int level, long rights) {
    int size = level - 1;
    long frame = leaf & HardwareEntry.FRAME_MASK & ~offsetMask(size);
    long dirty = (leaf & HardwareEntry.DIRTY) != 0 ? DIRTY : 0;
    long global = (leaf & HardwareEntry.GLOBAL) != 0 ? GLOBAL : 0;
    return frame | global | (long) size << SIZE_SHIFT | dirty | rights;
  }

  /** The physical address of the first byte. */
  static long base(long word) {
    return word & HardwareEntry.FRAME_MASK;
  }

  static int size(long word) {
    return (int) word >>> SIZE_SHIFT & 3;
  }

  static boolean isGlobal(long word) {
    return (word & GLOBAL) != 0;
  }

  /** Whether it is of a large page, or global: not what nearly all translations are. */
  static boolean isSpecial(long word) {
    return (word & SPECIAL) != 0;
  }

  /** The physical address. What a branch foresees nobody has to wait for: most pages are small. */
  static long physical(long word, long va) {
    return base(word) | (va & (isSpecial(word) ? offsetMask(size(word)) : offsetMask(0)));
  }

  static long offsetMask(int size) {
    return (1L << shift(size)) - 1;
  }

  /** log2 of the bytes of a page of some size. */
  static int shift(int size) {
    return 12 + 9 * size;
  }
}
