package org.vmoffer.conformance.tour;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Locale;

/**
 * What a tour claims of itself, so that a {@link TourChecker} can see whether it is true. Costs
 * count a reset before every walk as one step.
 *
 * @param states states of the graph
 * @param edges edges of the graph, all of which the tour covers
 * @param walks walks of the tour
 * @param steps steps of all walks together, without the resets
 * @param leastCost what no tour can cost less than
 * @param naiveCost what it costs to go from a reset to every single edge by a shortest path
 * @param potentials for each state a number that grows by at most 1 along every edge and with a
 *     reset; together they prove {@code leastCost}
 */
public record TourCertificate(
    int states,
    int edges,
    int walks,
    long steps,
    long leastCost,
    long naiveCost,
    IntList potentials) {

  /** What the tour costs: its steps and a reset before every walk. */
  public long cost() {
    return steps + walks;
  }

  /** The cost for each edge. */
  public double stepsPerEdge() {
    return (double) cost() / edges;
  }

  /** The least cost of any tour for each edge. */
  public double leastPerEdge() {
    return (double) leastCost / edges;
  }

  /** The cost of the naive cover for each edge. */
  public double naivePerEdge() {
    return (double) naiveCost / edges;
  }

  /** The figures in one line. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%,d edges in %,d walks of %,d steps: %.4f steps per edge, at least %.4f, naively %.2f",
        edges,
        walks,
        steps,
        stepsPerEdge(),
        leastPerEdge(),
        naivePerEdge());
  }
}
