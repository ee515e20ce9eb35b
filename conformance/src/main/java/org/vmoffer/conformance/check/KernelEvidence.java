package org.vmoffer.conformance.check;

import java.util.concurrent.TimeUnit;

/**
 * How the machine was compared with the graph of a model of the kernel level.
 *
 * @param states states that the machine comes to
 * @param steps steps that it takes between them
 * @param exploredSteps steps of all explorations that were timed: the first is slow, since the
 *     virtual machine has yet to compile what it runs
 * @param nanos how long these took on one core, invariants included, in nanoseconds
 */
public record KernelEvidence(int states, long steps, long exploredSteps, long nanos) {

  /** Steps that were explored in a second. */
  public double stepsPerSecond() {
    return exploredSteps * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
  }
}
