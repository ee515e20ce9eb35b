package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.tlc.KernelTrace.Ending;
import tlc2.output.EC;
import tlc2.output.MPRecorder;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;

/** Remembers which property TLC reports as violated, and the behaviour that it prints. */
final class TlcRecorder extends MPRecorder {
  static final String DEADLOCK = "deadlock";
  static final String ASSUMPTION = "an assumption";

  private static final String TEMPORAL = "a temporal property";

  /** How TLC says that it could not read or write a file, in whichever words. */
  private static final Pattern FILE_FAILURE =
      Pattern.compile("java\\.(?:io|nio\\.file)\\.\\w+Exception(?:: ([^\\n\\]]+))?");

  private @Nullable String violated;
  private @Nullable String failure;
  private boolean byStep;
  private Ending ending = Ending.BROKEN;
  private int again;
  private final List<TLCState> behaviour = new ArrayList<>();

  /** The property that does not hold, or null if TLC found none. */
  @Nullable String violated() {
    return violated;
  }

  /** Why TLC could not go on with files of its own, or null if it could. */
  @Nullable String failure() {
    return failure;
  }

  /** Whether it is one of behaviours without end, which TLC does not name. */
  boolean isTemporal() {
    return TEMPORAL.equals(violated);
  }

  /**
   * The behaviour that violates it, from the initial state on. TLC finds its last state again by
   * the view, which does not say by which step; the state that was written does, if it is this one:
   * what a constraint excludes is checked and not written.
   *
   * @param lastWritten the state that the last step leads to which TLC has written
   */
  List<TLCState> behaviour(@Nullable TLCState lastWritten) {
    List<TLCState> states = new ArrayList<>(behaviour);
    if (byStep
        && lastWritten != null
        && !states.isEmpty()
        && lastWritten.fingerPrint() == states.getLast().fingerPrint()) {
      states.set(states.size() - 1, lastWritten);
    }
    return states;
  }

  /** What comes after it. */
  Ending ending() {
    return ending;
  }

  /** The state, counted from 1, that follows the last one if the behaviour repeats itself, or 0. */
  int again() {
    return again;
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
      case EC.TLC_TEMPORAL_PROPERTY_VIOLATED -> violated = TEMPORAL;
      case EC.GENERAL -> {
        Matcher said = FILE_FAILURE.matcher(Arrays.toString(parameters));
        if (said.find()) {
          failure = said.group(1) == null ? said.group() : said.group(1);
        }
      }
      case EC.SYSTEM_DISK_IO_ERROR_FOR_FILE,
          EC.SYSTEM_DISKGRAPH_ACCESS,
          EC.SYSTEM_ERROR_READING_POOL,
          EC.SYSTEM_ERROR_READING_STATES,
          EC.SYSTEM_ERROR_WRITING_POOL,
          EC.SYSTEM_ERROR_WRITING_STATES,
          EC.SYSTEM_METADIR_CREATION_ERROR,
          EC.SYSTEM_UNABLE_NOT_RENAME_FILE,
          EC.SYSTEM_UNABLE_TO_OPEN_FILE ->
          failure = "TLC's error %d %s".formatted(code, Arrays.toString(parameters));
      case EC.TLC_STATE_PRINT3 -> ending = Ending.STUTTERS;
      case EC.TLC_BACK_TO_STATE -> {
        ending = Ending.REPEATS;
        again = Integer.parseInt(String.valueOf(parameters[0]));
      }
      default -> {
        if (parameters.length > 0 && parameters[0] instanceof TLCStateInfo info) {
          behaviour.add(info.state);
        }
      }
    }
  }
}
