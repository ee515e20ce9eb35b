package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tlc2.output.EC;
import tlc2.output.MPRecorder;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;

/** Remembers which property TLC reports as violated, and the behaviour that it prints. */
final class TlcRecorder extends MPRecorder {
  static final String DEADLOCK = "deadlock";
  static final String ASSUMPTION = "an assumption";

  private @Nullable String violated;
  private boolean byStep;
  private final List<TLCState> behaviour = new ArrayList<>();

  /** The property that does not hold, or null if TLC found none. */
  @Nullable String violated() {
    return violated;
  }

  /** Whether it was the last step that TLC generated that violates it. */
  boolean byStep() {
    return byStep;
  }

  /** The behaviour that violates it, from the initial state on. */
  List<TLCState> behaviour() {
    return List.copyOf(behaviour);
  }

  @Override
  public void record(int code, Object... parameters) {
    switch (code) {
      case EC.TLC_INVARIANT_VIOLATED_BEHAVIOR, EC.TLC_ACTION_PROPERTY_VIOLATED_BEHAVIOR -> {
        violated = String.valueOf(parameters[0]);
        byStep = true;
      }
      case EC.TLC_INVARIANT_VIOLATED_INITIAL, EC.TLC_PROPERTY_VIOLATED_INITIAL ->
          violated = String.valueOf(parameters[0]);
      case EC.TLC_DEADLOCK_REACHED -> violated = DEADLOCK;
      case EC.TLC_ASSUMPTION_FALSE -> violated = ASSUMPTION;
      default -> {
        if (parameters.length > 0 && parameters[0] instanceof TLCStateInfo info) {
          behaviour.add(info.state);
        }
      }
    }
  }
}
