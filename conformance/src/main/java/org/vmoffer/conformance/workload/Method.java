package org.vmoffer.conformance.workload;

import java.util.Locale;

/** How a buffer gets from one process to the next. */
public enum Method {
  /** An offer that gives up everything, and a claim. */
  OFFER,
  /** Copied into a ring that both have mapped, and out of it. */
  COPY,
  /** Fresh memory mapped by one, mapped by the next on demand, unmapped by both. */
  DESCRIPTOR,
  /** Mapped in all processes for good: nothing but messages, and no protection. */
  SHARED;

  /** As options and tables have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
