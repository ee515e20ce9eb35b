package org.vmoffer.tlb;

/** The sizes of page that an entry can map. */
public enum LeafSize {
  /** A leaf of a page table. */
  SMALL("4 KiB", 1),
  /** A leaf of a page directory. */
  MEDIUM("2 MiB", 2),
  /** A leaf of a page-directory-pointer table. */
  LARGE("1 GiB", 3);

  private final String label;
  private final int level;

  LeafSize(String label, int level) {
    this.label = label;
    this.level = level;
  }

  /** The level of the table that holds such a leaf, 1 for a page table. */
  public int level() {
    return level;
  }

  /** Bytes of the page. */
  public long bytes() {
    return 1L << Translation.shift(level - 1);
  }

  @Override
  public String toString() {
    return label;
  }
}
