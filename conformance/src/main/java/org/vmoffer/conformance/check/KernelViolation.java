package org.vmoffer.conformance.check;

import java.util.List;
import org.vmoffer.conformance.tlc.TlcOutcome;

/** What there is to say of an outcome at the kernel level that should be a violation. */
final class KernelViolation {
  private KernelViolation() {}

  /** The property that TLC found violated, {@code none} if all hold. */
  static String property(TlcOutcome outcome) {
    return outcome instanceof TlcOutcome.KernelViolated violated ? violated.property() : "none";
  }

  /** How many steps it takes, the first round of what is repeated included. */
  static int length(TlcOutcome outcome) {
    return outcome instanceof TlcOutcome.KernelViolated violated
        ? violated.trace().steps().size()
        : 0;
  }

  /** These steps, a line each; nothing if all hold. */
  static List<String> trace(TlcOutcome outcome) {
    return outcome instanceof TlcOutcome.KernelViolated violated
        ? violated.trace().lines()
        : List.of();
  }
}
