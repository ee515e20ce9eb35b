package org.vmoffer.conformance.cost;

/** What maps the source's memory. */
public enum LeafSize {
  /** Pages of 4 KiB. */
  SMALL("4K", 1, 1),
  /** Leaves of 2 MiB. */
  MEDIUM("2M", 2, 512),
  /** Leaves of 1 GiB. */
  LARGE("1G", 3, 262_144);

  private final String label;
  private final int level;
  private final int pages;

  LeafSize(String label, int level, int pages) {
    this.label = label;
    this.level = level;
    this.pages = pages;
  }

  /** As options and tables have it. */
  public String label() {
    return label;
  }

  /** The level of table, from 1, whose entries map as much. */
  int level() {
    return level;
  }

  /** Pages of 4 KiB that one maps. */
  int pages() {
    return pages;
  }

  @Override
  public String toString() {
    return label;
  }
}
