package org.vmoffer.conformance.review;

import java.util.List;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.trace.Walk;

/**
 * A walk on which a query is met.
 *
 * @param graph where it was found
 * @param edges its edges
 * @param met which step of the walk each step of the query is, from 0
 */
public record Witness(StateGraph graph, List<Integer> edges, List<Integer> met) {

  /** Keeps snapshots. */
  public Witness {
    edges = List.copyOf(edges);
    met = List.copyOf(met);
  }

  /** How many steps it has. */
  public int length() {
    return edges.size();
  }

  /** The walk, for people. */
  public Walk walk() {
    return Walk.of(graph, edges.stream().mapToInt(Integer::intValue).toArray());
  }
}
