package org.vmoffer.pagetable;

/**
 * Where a page is mapped, as a word: what a walk for it has found. Without meaning as soon as
 * tables change.
 *
 * <pre>
 *   63  62..60  59............42  41.......32  31...................0
 *  +---+-------+----------------+------------+-----------------------+
 *  | 0 | level |     offset     |    cap     |  word index of entry  |
 *  +---+-------+----------------+------------+-----------------------+
 * </pre>
 *
 * "level" is that of the table with the leaf, "offset" the number of the page in the leaf, 0 at
 * level 0, "cap" what the entries above let through, as {@link Attributes#cap} has it.
 */
public final class FoundLeaf {
  /** The page is not mapped. */
  public static final long NONE = -1;

  private static final int CAP_SHIFT = 32;
  private static final int OFFSET_SHIFT = 42;
  private static final int OFFSET_MASK = (1 << 18) - 1;
  private static final int LEVEL_SHIFT = 60;

  private FoundLeaf() {}

  static long of(int index, int level, long offset, int cap) {
    return (long) level << LEVEL_SHIFT | offset << OFFSET_SHIFT | (long) cap << CAP_SHIFT | index;
  }

  /** A page that has an entry of its own, at this word index, below entries without caps. */
  public static long ofPage(int index) {
    return of(index, 0, 0, Attributes.UNCAPPED);
  }

  /** Whether the page is mapped; if not, the others have no meaning. */
  public static boolean isThere(long leaf) {
    return leaf >= 0;
  }

  /** The word index of the entry. */
  public static int index(long leaf) {
    return (int) leaf;
  }

  /** The level of the table that holds it, 0 for a page of its own. */
  public static int level(long leaf) {
    return (int) (leaf >>> LEVEL_SHIFT);
  }

  /** The number of the page in the leaf. */
  public static int offset(long leaf) {
    return (int) (leaf >>> OFFSET_SHIFT) & OFFSET_MASK;
  }

  /** What the entries above let through. */
  public static int cap(long leaf) {
    return (int) (leaf >>> CAP_SHIFT) & Attributes.UNCAPPED;
  }
}
