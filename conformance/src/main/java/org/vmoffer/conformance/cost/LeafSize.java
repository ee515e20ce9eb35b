package org.vmoffer.conformance.cost;

/** What maps the source's memory. */
public enum LeafSize {
  /** Pages of 4 KiB. */
  SMALL("4K", 1);

  private final String label;
  private final int pages;

  LeafSize(String label, int pages) {
    this.label = label;
    this.pages = pages;
  }

  /** As options and tables have it. */
  public String label() {
    return label;
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
