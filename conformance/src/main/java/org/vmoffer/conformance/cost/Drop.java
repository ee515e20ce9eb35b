package org.vmoffer.conformance.cost;

import java.util.Locale;
import org.vmoffer.api.Flags;

/** What the source of an offer gives up. */
public enum Drop {
  /** Nothing: both read and write. */
  SHARE(Flags.VMO_GRANT_R | Flags.VMO_GRANT_W),
  /** The right to write, and the claimer gets no more than to read. */
  WRITE(Flags.VMO_GRANT_R | Flags.VMO_DROP_W),
  /** Everything. */
  DISOWN(Flags.VMO_GRANT_R | Flags.VMO_GRANT_W | Flags.VMO_DISOWN);

  private final long flags;

  Drop(long flags) {
    this.flags = flags;
  }

  /** The flags of the offer. */
  long flags() {
    return flags;
  }

  /** As options and JSON have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
