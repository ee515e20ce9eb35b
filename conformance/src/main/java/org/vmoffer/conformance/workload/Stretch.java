package org.vmoffer.conformance.workload;

import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Step;

/**
 * Some cycles of a core in a row, spent on one cause.
 *
 * @param core number of the core, from 1
 * @param thread number of the thread that runs there, from 1
 * @param step the step of the kernel level, or -1 if it was none
 * @param cause on what
 * @param start the core's clock before
 * @param cycles how many
 */
public record Stretch(int core, int thread, long step, Cause cause, long start, long cycles) {

  /** The step by the specification's name; empty if it was none. */
  public String stepText() {
    return step < 0 ? "" : Step.text(step);
  }
}
