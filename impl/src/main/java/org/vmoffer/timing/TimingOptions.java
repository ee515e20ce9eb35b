package org.vmoffer.timing;

/**
 * What a run may do one way or another.
 *
 * @param pcids whether address spaces keep their translations across context switches
 * @param alwaysFull whether every shootdown flushes everything, however few pages it names
 * @param alwaysByPage whether every shootdown flushes page by page, however many pages it names
 */
public record TimingOptions(boolean pcids, boolean alwaysFull, boolean alwaysByPage) {

  /** PCIDs, and a ceiling from the profile for flushes page by page. */
  public static final TimingOptions DEFAULT = new TimingOptions(true, false, false);

  /** Refuses a contradiction. */
  public TimingOptions {
    if (alwaysFull && alwaysByPage) {
      throw new IllegalArgumentException("a flush is whole or page by page, not both always");
    }
  }

  /** Whether a flush of so many pages is one of everything. */
  boolean flushesAll(long pages, int ceiling) {
    return alwaysFull || (!alwaysByPage && pages > ceiling);
  }
}
