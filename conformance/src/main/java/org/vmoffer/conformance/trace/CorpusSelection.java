package org.vmoffer.conformance.trace;

import java.util.BitSet;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.Digraph;
import org.vmoffer.conformance.tour.ShortestPaths;
import org.vmoffer.conformance.tour.Subgraph;

/**
 * What of a graph goes into its corpus. A small graph goes as a whole. Of a larger one go every
 * call with every reply that it can have, at the first state where it has it, with the way there;
 * and all edges among the states nearest to the initial one, as many of those as the budget allows.
 */
public final class CorpusSelection {
  private CorpusSelection() {}

  /**
   * Selects.
   *
   * @param graph a graph whose states are numbered in the order of a breadth-first search
   * @param budget the most edges among the nearest states; the calls with their replies come on top
   */
  public static Subgraph select(StateGraph graph, int budget) {
    Digraph digraph = Subgraph.digraphOf(graph);
    if (digraph.edgeCount() <= budget) {
      return Subgraph.whole(digraph);
    }
    BitSet edges = new BitSet(digraph.edgeCount());
    addEveryReply(graph, digraph, edges);
    addNearest(digraph, budget, edges);
    return Subgraph.of(digraph, edges);
  }

  private static void addEveryReply(StateGraph graph, Digraph digraph, BitSet edges) {
    ShortestPaths paths = new ShortestPaths(digraph);
    BitSet[] seen = new BitSet[graph.callCount()];
    for (int call = 0; call < seen.length; call++) {
      seen[call] = new BitSet();
    }
    for (int state = 0; state < graph.stateCount(); state++) {
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        if (!seen[graph.call(edge)].get(graph.reply(edge))) {
          seen[graph.call(edge)].set(graph.reply(edge));
          edges.set(edge);
          for (int step : paths.path(state)) {
            edges.set(step);
          }
        }
      }
    }
  }

  private static void addNearest(Digraph digraph, int budget, BitSet edges) {
    int nearest = countNearest(digraph, budget);
    for (int state = 0; state < nearest; state++) {
      for (int edge = digraph.firstEdge(state); edge < digraph.firstEdge(state + 1); edge++) {
        if (digraph.target(edge) < nearest) {
          edges.set(edge);
        }
      }
    }
  }

  /** How many of the first states have no more edges among them than the budget allows. */
  private static int countNearest(Digraph digraph, int budget) {
    int[] complete = new int[digraph.stateCount()];
    for (int state = 0; state < digraph.stateCount(); state++) {
      for (int edge = digraph.firstEdge(state); edge < digraph.firstEdge(state + 1); edge++) {
        complete[Math.max(state, digraph.target(edge))]++;
      }
    }
    int states = 0;
    long among = 0;
    while (states < complete.length && among + complete[states] <= budget) {
      among += complete[states++];
    }
    return states;
  }
}
