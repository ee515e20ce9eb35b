package org.vmoffer.conformance.check;

import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.tour.TourCertificate;

/**
 * How the implementation was compared with the graph of a model.
 *
 * @param tour what the tour of the graph claims of itself
 * @param comparedEdges calls that were made in states of the graph and compared
 * @param comparisonNanos how long that took on one core, in nanoseconds
 * @param replayedSteps steps of walks, those of the tour and those of the corpus, that were
 *     compared
 * @param replayNanos how long that took on one core, in nanoseconds
 * @param corpusWalks walks of the committed corpus among them, 0 if the model has none
 */
public record Evidence(
    TourCertificate tour,
    long comparedEdges,
    long comparisonNanos,
    long replayedSteps,
    long replayNanos,
    int corpusWalks) {

  /** Edges that were compared in a second. */
  public double comparedEdgesPerSecond() {
    return perSecond(comparedEdges, comparisonNanos);
  }

  /** Steps that were replayed in a second. */
  public double replayedStepsPerSecond() {
    return perSecond(replayedSteps, replayNanos);
  }

  private static double perSecond(long count, long nanos) {
    return count * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
  }
}
