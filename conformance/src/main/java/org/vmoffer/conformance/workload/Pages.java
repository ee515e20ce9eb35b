package org.vmoffer.conformance.workload;

/** Pages of 4 KiB, and the bytes that they are. */
public final class Pages {
  private static final int SHIFT = 12;

  private Pages() {}

  /** So many pages, or the address of a page. */
  public static long bytes(long pages) {
    return pages << SHIFT;
  }

  /** The page with an address. */
  static long with(long address) {
    return address >>> SHIFT;
  }
}
