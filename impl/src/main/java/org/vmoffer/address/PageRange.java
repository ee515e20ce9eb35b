package org.vmoffer.address;

/**
 * Consecutive pages of an address space.
 *
 * @param first the lowest page
 * @param pages how many, at least one
 */
public record PageRange(VirtualPage first, long pages) {
  /** Refuses empty ranges and those that pass the end of what can be addressed. */
  public PageRange {
    if (pages <= 0 || pages > (Long.MAX_VALUE >>> PageSize.SHIFT) - first.number()) {
      throw new IllegalArgumentException("not a range: " + pages + " pages from " + first.number());
    }
  }

  /** The page behind the last one, by number. */
  public long end() {
    return first.number() + pages;
  }

  /** Whether the page is one of these. */
  public boolean contains(VirtualPage page) {
    return page.number() >= first.number() && page.number() < end();
  }

  /** Whether some page is in both ranges. */
  public boolean touches(PageRange other) {
    return first.number() < other.end() && other.first.number() < end();
  }
}
