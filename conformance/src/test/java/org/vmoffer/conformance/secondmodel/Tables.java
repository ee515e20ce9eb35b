package org.vmoffer.conformance.secondmodel;

/** Page tables written entry by entry into frames that are taken in a row, from frame 1. */
final class Tables {
  static final long PRESENT = 1;
  static final long WRITABLE = 1 << 1;
  static final long USER = 1 << 2;
  static final long ACCESSED = 1 << 5;
  static final long DIRTY = 1 << 6;
  static final long LARGE = 1 << 7;
  static final long GLOBAL = 1 << 8;
  static final long NO_EXECUTE = 1L << 63;
  static final long ALL = PRESENT | WRITABLE | USER;

  private final Mmu memory;
  private final int levels;
  private long nextFrame = 1;

  Tables(Mmu memory, int levels) {
    this.memory = memory;
    this.levels = levels;
  }

  long newTable() {
    return nextFrame++;
  }

  /** Frames from the beginning of memory that hold all tables. */
  long frames() {
    return nextFrame;
  }

  /**
   * The address of the entry that spans an address at a level, with the tables above it made where
   * they are missing.
   */
  long entry(long rootFrame, long va, int level) {
    long table = rootFrame;
    for (int at = levels; at > level; at--) {
      long where = table * 4096 + index(va, at) * 8;
      long entry = memory.peek(where);
      if ((entry & PRESENT) == 0) {
        entry = newTable() << 12 | ALL;
        memory.poke(where, entry);
      }
      table = (entry & ~NO_EXECUTE) >>> 12;
    }
    return table * 4096 + index(va, level) * 8;
  }

  /** Maps a page of level 1, 2 or 3 to a physical address with these flags. */
  long map(long rootFrame, long va, long pa, int level, long flags) {
    long where = entry(rootFrame, va, level);
    memory.poke(where, pa | flags | (level > 1 ? LARGE : 0));
    return where;
  }

  private static long index(long va, int level) {
    return va >>> (12 + 9 * (level - 1)) & 511;
  }
}
