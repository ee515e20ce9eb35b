package org.vmoffer.conformance.replay;

import java.util.List;
import java.util.SortedSet;
import org.vmoffer.api.Rule;

/**
 * What came of a replay.
 *
 * @param walks walks that were begun
 * @param steps steps that were made and compared
 * @param rules the rules that decided them
 * @param failedWalks walks that were given up at a mismatch
 * @param mismatches the first of the mismatches, in the order of the walks
 * @param nanos how long it took, in nanoseconds
 */
public record ReplayResult(
    int walks,
    long steps,
    SortedSet<Rule> rules,
    int failedWalks,
    List<Mismatch> mismatches,
    long nanos) {

  private static final double NANOS_IN_A_SECOND = 1e9;

  /** How long it took. */
  public double seconds() {
    return nanos / NANOS_IN_A_SECOND;
  }

  /** How many steps were made and compared in a second. */
  public double stepsPerSecond() {
    return steps / Math.max(seconds(), 1 / NANOS_IN_A_SECOND);
  }
}
