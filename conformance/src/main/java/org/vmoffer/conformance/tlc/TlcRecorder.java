package org.vmoffer.conformance.tlc;

import org.jspecify.annotations.Nullable;
import tlc2.output.EC;
import tlc2.output.MPRecorder;

/** Remembers which property TLC reports as violated. */
final class TlcRecorder extends MPRecorder {
  static final String DEADLOCK = "deadlock";
  static final String ASSUMPTION = "an assumption";

  private @Nullable String violated;

  /** The property that does not hold, or null if TLC found none. */
  @Nullable String violated() {
    return violated;
  }

  @Override
  public void record(int code, Object... parameters) {
    switch (code) {
      case EC.TLC_INVARIANT_VIOLATED_INITIAL,
          EC.TLC_INVARIANT_VIOLATED_BEHAVIOR,
          EC.TLC_PROPERTY_VIOLATED_INITIAL,
          EC.TLC_ACTION_PROPERTY_VIOLATED_BEHAVIOR ->
          violated = String.valueOf(parameters[0]);
      case EC.TLC_DEADLOCK_REACHED -> violated = DEADLOCK;
      case EC.TLC_ASSUMPTION_FALSE -> violated = ASSUMPTION;
      default -> {
        // Progress, statistics, and errors that the log has.
      }
    }
  }
}
