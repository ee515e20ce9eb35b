package org.vmoffer.conformance.cost;

import java.util.Locale;
import org.vmoffer.timing.TimingOptions;

/** How the translations of the pages that a claim takes are flushed. */
public enum FlushStrategy {
  /** A shootdown after every page. */
  EACH,
  /** One shootdown for all, which invalidates page by page. */
  RANGE,
  /** One shootdown for all, page by page up to the profile's ceiling and wholly beyond it. */
  CEILING,
  /** One shootdown for all, which flushes everything. */
  FULL;

  /** Pages that change before their flush is asked for. */
  int batch(int pages) {
    return this == EACH ? 1 : pages;
  }

  TimingOptions options(boolean pcids) {
    return new TimingOptions(pcids, this == FULL, this == EACH || this == RANGE);
  }

  /** As options and JSON have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
