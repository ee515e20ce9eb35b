package org.vmoffer.conformance.campaign;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vmoffer.api.Rule;

/**
 * What came of driving a program through the walks of a model.
 *
 * @param model the name of the model
 * @param edges what has become of the edges
 * @param steps calls made
 * @param beyond those of them made in states that no walk knows
 * @param rules the rules that have decided
 * @param failureCount failures, before those of the same kind are taken for one
 * @param breakdowns how often the program did not answer
 * @param leftBehind processes that it has left behind
 * @param failures one failure of each kind, on the shortest walk found
 * @param seconds how long it took
 */
public record ModelCoverage(
    String model,
    EdgeCounts edges,
    long steps,
    long beyond,
    SortedSet<Rule> rules,
    int failureCount,
    int breakdowns,
    int leftBehind,
    List<Failure> failures,
    double seconds) {

  /** Keeps snapshots. */
  public ModelCoverage {
    rules = new TreeSet<>(rules);
    failures = List.copyOf(failures);
  }

  /** The verdict. */
  public Verdict verdict() {
    if (failureCount > 0 || breakdowns > 0) {
      return Verdict.FAIL;
    }
    return edges.covered() > 0 && edges.successesMissed() == 0 ? Verdict.PASS : Verdict.INCOMPLETE;
  }
}
