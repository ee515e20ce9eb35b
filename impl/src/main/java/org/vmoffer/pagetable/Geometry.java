package org.vmoffer.pagetable;

/**
 * How a page number is split on the way down a tree of tables. Level 0 holds the entries of pages;
 * the root is at level {@code levels - 1}.
 *
 * @param levels how many tables a walk visits, at least 1
 * @param indexBits log2 of the entries in a table, at least 1
 */
public record Geometry(int levels, int indexBits) {
  private static final int MOST_PAGE_BITS = 51;

  /** Refuses trees that are empty or larger than 64-bit addresses. */
  public Geometry {
    if (levels < 1 || indexBits < 1 || (long) levels * indexBits > MOST_PAGE_BITS) {
      throw new IllegalArgumentException(levels + " levels of " + indexBits + " bits");
    }
  }

  /** Entries in a table. */
  public int entries() {
    return 1 << indexBits;
  }

  /** The level of the root. */
  public int top() {
    return levels - 1;
  }

  /** Pages that the whole tree can map. */
  public long reach() {
    return 1L << (levels * indexBits);
  }

  /** log2 of the pages that one entry of a table at this level stands for. */
  public int shift(int level) {
    return level * indexBits;
  }

  /** Which entry of a table at this level leads to the page. */
  public int index(long page, int level) {
    return (int) (page >>> shift(level)) & (entries() - 1);
  }

  /** The first page behind those that the same entry at this level stands for. */
  public long next(long page, int level) {
    return ((page >>> shift(level)) + 1) << shift(level);
  }
}
