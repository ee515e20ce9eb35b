package org.vmoffer.conformance.secondmodel;

/** Bits of a page-table entry: Intel SDM, volume 3A, tables 4-15 to 4-20. */
final class EntryBits {
  static final long PRESENT = 1;
  static final long WRITABLE = 1 << 1;
  static final long ACCESSED = 1 << 5;
  static final long DIRTY = 1 << 6;
  static final long LARGE = 1 << 7;
  static final long GLOBAL = 1 << 8;
  static final long NO_EXECUTE = 1L << 63;
  static final long FRAME = 0x000F_FFFF_FFFF_F000L;

  private EntryBits() {}
}
