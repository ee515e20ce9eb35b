package org.vmoffer.tlb;

/**
 * What a TLB finds a translation by. The low bits of the page's number, in units of its own size,
 * choose the set.
 *
 * <pre>
 *    59..............15  14..13  12........0
 *   +-------------------+------+------------+
 *   | number of the page| size | PCID, or G |
 *   +-------------------+------+------------+
 * </pre>
 */
final class TlbKey {
  /** In the place of a PCID, which has 12 bits: valid under any. */
  static final int GLOBAL = 1 << 12;

  private static final int ASID_BITS = 13;
  private static final int NUMBER_SHIFT = ASID_BITS + 2;

  private TlbKey() {}

  static long of(long number, int size, int asid) {
    return (number << NUMBER_SHIFT) | ((long) size << ASID_BITS) | asid;
  }

  /** Of the translation of a page of 4 KiB under a PCID. */
  static long of(long page, int pcid, long word) {
    int size = Translation.size(word);
    return of(page >>> (9 * size), size, Translation.isGlobal(word) ? GLOBAL : pcid);
  }

  static long number(long key) {
    return key >>> NUMBER_SHIFT;
  }

  static int size(long key) {
    return (int) (key >>> ASID_BITS) & 3;
  }

  static int asid(long key) {
    return (int) key & ((1 << ASID_BITS) - 1);
  }

  /** The first page, in units of 4 KiB. */
  static long firstPage(long key) {
    return number(key) << (9 * size(key));
  }

  /** How many pages of 4 KiB. */
  static int pages(long key) {
    return 1 << (9 * size(key));
  }
}
