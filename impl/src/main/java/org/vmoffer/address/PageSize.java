package org.vmoffer.address;

/** The one page size: 4 KiB, which all the architectures here have in common. */
public final class PageSize {
  /** log2 of the page size. */
  public static final int SHIFT = 12;

  /** Bytes in a page. */
  public static final int BYTES = 1 << SHIFT;

  private PageSize() {}

  /** Whether an address or a length is a multiple of the page size. */
  public static boolean isAligned(long bytes) {
    return (bytes & (BYTES - 1)) == 0;
  }

  /** The bytes in that many pages, which must be few enough for the product to fit. */
  public static long bytes(long pages) {
    return pages << SHIFT;
  }

  /** The whole pages below an address or in a length that is not negative. */
  public static long pages(long bytes) {
    return bytes >>> SHIFT;
  }
}
