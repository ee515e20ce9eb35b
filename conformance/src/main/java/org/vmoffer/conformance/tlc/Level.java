package org.vmoffer.conformance.tlc;

import java.util.Locale;

/** At which level of the specification a model is, which decides what its steps are. */
public enum Level {
  /** Each step is a call; the variables are those of {@code VmOffer}. */
  CALLS,
  /** A call is many steps of several cores; the variables are the kernel's. */
  KERNEL;

  /** The name that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
