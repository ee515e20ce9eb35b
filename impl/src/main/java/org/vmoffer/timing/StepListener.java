package org.vmoffer.timing;

import org.vmoffer.cycles.Cause;

/** Sees every stretch of time of every core. */
@FunctionalInterface
public interface StepListener {
  /** Sees nothing. */
  StepListener NONE = (core, thread, operation, step, cause, start, cycles) -> {};

  /**
   * A core has spent cycles on one cause.
   *
   * @param core number of the core, from 1
   * @param thread number of the thread, from 1
   * @param operation position of the operation that the thread is in or makes next, from 0, other
   *     items not counted
   * @param step the step of the kernel level, or -1 if it was none
   * @param cause on what
   * @param start the core's clock before
   * @param cycles how many
   */
  void spent(int core, int thread, int operation, long step, Cause cause, long start, long cycles);
}
