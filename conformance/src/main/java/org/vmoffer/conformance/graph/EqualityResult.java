package org.vmoffer.conformance.graph;

import java.util.List;

/**
 * What became of the comparison of a graph with a kernel in one direction.
 *
 * @param states states of the graph in which the kernel was called
 * @param edges edges compared, equal or not
 * @param mismatches where they part, those with the shortest way there first; not all if there are
 *     many
 * @param nanos how long it took
 */
public record EqualityResult(int states, long edges, List<EdgeMismatch> mismatches, long nanos) {

  /** Keeps a snapshot. */
  public EqualityResult {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether the kernel was called in every state of a graph, on every edge, and did as it says. */
  public boolean isEqualTo(StateGraph graph) {
    return mismatches.isEmpty() && states == graph.stateCount() && edges == graph.edgeCount();
  }
}
