package org.vmoffer.tlb;

/**
 * What the hardware looks at in an x86-64 page-table entry. All pages are the user's, so U/S never
 * decides.
 *
 * <pre>
 *   63  62........52  51..............12  11..9  8   7   6   5   4..3   2    1    0
 *  +---+------------+-------------------+------+---+----+---+---+----+-----+-----+---+
 *  |XD |  ignored   |       frame       | ign. | G | PS | D | A | -  | U/S | R/W | P |
 *  +---+------------+-------------------+------+---+----+---+---+----+-----+-----+---+
 * </pre>
 *
 * Intel 64 and IA-32 Architectures Software Developer's Manual, volume 3A, chapter "Paging": tables
 * "Format of a Page-Table Entry that Maps a 4-KByte Page" (4-20), "... of a Page-Directory Entry
 * that Maps a 2-MByte Page" (4-18), "... of a Page-Directory-Pointer-Table Entry that Maps a
 * 1-GByte Page" (4-16), and those of entries that reference a table (4-15, 4-17, 4-19). PS is at
 * levels 2 and 3 only: bit 7 of a page-table entry is PAT. The lowest bits of a large leaf's frame
 * are PAT or reserved, and not part of an address.
 */
final class HardwareEntry {
  static final long PRESENT = 1;
  static final long WRITABLE = 1 << 1;
  static final long USER = 1 << 2;
  static final long ACCESSED = 1 << 5;
  static final long DIRTY = 1 << 6;
  static final long LARGE = 1 << 7;
  static final long GLOBAL = 1 << 8;
  static final long EXECUTE_DISABLE = 1L << 63;
  static final long FRAME_MASK = 0x000f_ffff_ffff_f000L;

  /** The highest level of table that may hold leaves: those of 1 GiB. */
  static final int HIGHEST_LEAF = 3;

  private HardwareEntry() {}

  /** Whether a present entry of a table of some level, 1 for a page table, maps memory itself. */
  static boolean isLeaf(long entry, int level) {
    return level == 1 || (level <= HIGHEST_LEAF && (entry & LARGE) != 0);
  }

  /** The rights that a present entry leaves, as {@link Translation} has them. */
  static long rights(long entry) {
    long executable = entry >= 0 ? Translation.EXECUTE : 0; // the sign bit is XD
    return Translation.READ | (entry & WRITABLE) | executable;
  }

  /** Where the entry for an address is in a table. */
  static long address(long tableBase, long va, int level) {
    return tableBase + ((va >>> (9 * level)) & 0xff8);
  }
}
