package org.vmoffer.conformance.workload;

/** What maps a buffer in the beginning. */
public enum Leaf {
  /** Pages of 4 KiB. */
  SMALL("4K", 1, 1),
  /** Leaves of 2 MiB. */
  MEDIUM("2M", 2, 512);

  private final String label;
  private final int level;
  private final int pages;

  Leaf(String label, int level, int pages) {
    this.label = label;
    this.level = level;
    this.pages = pages;
  }

  /** As files have it. */
  public String label() {
    return label;
  }

  /** The level of the tables that hold such leaves, from 1. */
  int level() {
    return level;
  }

  /** Pages of 4 KiB that one maps. */
  int pages() {
    return pages;
  }
}
