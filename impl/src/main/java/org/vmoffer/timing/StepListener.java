package org.vmoffer.timing;

/** Sees every stretch of time of every core. */
@FunctionalInterface
public interface StepListener {
  /** Sees nothing. */
  StepListener NONE = (core, thread, step, cause, start, cycles) -> {};

  /**
   * A core has spent cycles on one cause.
   *
   * @param core number of the core, from 1
   * @param thread number of the thread, from 1
   * @param step the step of the kernel level, or -1 if it was none
   * @param cause on what
   * @param start the core's clock before
   * @param cycles how many
   */
  void spent(int core, int thread, long step, Cause cause, long start, long cycles);
}
