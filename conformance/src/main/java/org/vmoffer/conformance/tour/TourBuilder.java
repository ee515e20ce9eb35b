package org.vmoffer.conformance.tour;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Builds a tour of every edge that repeats as few as possible: a directed postman's tour in a graph
 * where one can start again from anywhere at the cost of a step. The same graph gives the same
 * tour.
 */
public final class TourBuilder {
  /** Steps after which a walk is cut, unless said otherwise. */
  public static final int LONGEST_WALK = 5_000;

  private static final int DEPTHS_IN_A_WALK = 4;

  private TourBuilder() {}

  /**
   * A tour with walks of a handy length.
   *
   * @throws IllegalArgumentException if some state cannot be reached
   */
  public static CertifiedTour build(Digraph graph) {
    return build(graph, LONGEST_WALK);
  }

  /**
   * A tour.
   *
   * @param longest the most steps of a walk; walks into a deep graph may be longer nevertheless
   * @throws IllegalArgumentException if some state cannot be reached
   */
  public static CertifiedTour build(Digraph graph, int longest) {
    ShortestPaths paths = new ShortestPaths(graph);
    int limit = Math.max(longest, DEPTHS_IN_A_WALK * (1 + paths.deepest()));
    Arcs arcs = new Arcs(graph);
    Balance balance = new Balance(arcs);
    Tour tour = new WalkCutter(graph, paths, limit).cut(EulerCircuit.of(graph, arcs, balance));
    TourCertificate certificate =
        new TourCertificate(
            graph.stateCount(),
            graph.edgeCount(),
            tour.walkCount(),
            tour.stepCount(),
            graph.edgeCount() + balance.cost(),
            paths.naiveCost(),
            IntArrayList.wrap(balance.potentials()));
    return new CertifiedTour(tour, certificate);
  }
}
