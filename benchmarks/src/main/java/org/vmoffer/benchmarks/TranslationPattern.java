package org.vmoffer.benchmarks;

/**
 * Which pages are accessed, one after the other and round by round: the order is random and always
 * the same, as a chase of pointers would have it.
 */
public enum TranslationPattern {
  /** As many pages as the first-level TLB has entries, data in the first-level cache. */
  DTLB_HITS(64),
  /** Far more, but fewer than the second-level TLB has; data in the first-level cache. */
  STLB_HITS(512),
  /** Every access walks, and most data is in no cache of the core's own. */
  WALKS(16 * 1024);

  private final int pages;

  TranslationPattern(int pages) {
    this.pages = pages;
  }

  int pages() {
    return pages;
  }
}
