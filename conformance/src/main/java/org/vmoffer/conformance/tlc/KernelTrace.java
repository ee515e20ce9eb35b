package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.List;

/**
 * A behaviour of the kernel level that breaks a property, as the sequence of its steps.
 *
 * @param steps the steps from an initial state on
 * @param ending what comes after them
 * @param again the step, counted from 1, from which on they are repeated; 0 if they are not
 */
public record KernelTrace(List<KernelStep> steps, Ending ending, int again) {

  /** What comes after the last step. A property of behaviours without end needs such a one. */
  public enum Ending {
    /** It does not matter: the property is broken already. */
    BROKEN,
    /** Nothing ever happens. */
    STUTTERS,
    /** The last steps are repeated without end. */
    REPEATS
  }

  /** Keeps a snapshot of the steps. */
  public KernelTrace {
    steps = List.copyOf(steps);
    if ((ending == Ending.REPEATS) != (again > 0) || again > steps.size()) {
      throw new IllegalArgumentException(
          "%d steps, again from %d, %s".formatted(steps.size(), again, ending));
    }
  }

  /** A line for each step: its number, the action, who takes it; and one for an endless end. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (KernelStep step : steps) {
      lines.add("%d %s".formatted(lines.size() + 1, step));
    }
    switch (ending) {
      case BROKEN -> {}
      case STUTTERS -> lines.add("then nothing, for ever");
      case REPEATS -> lines.add("then from %d again, for ever".formatted(again));
    }
    return lines;
  }
}
