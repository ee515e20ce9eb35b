package org.vmoffer.conformance.tour;

import java.util.Arrays;
import java.util.BitSet;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * Some edges of a graph with the states that they connect, numbered anew without gaps and in the
 * same order. The initial state is always one of them.
 */
public final class Subgraph {
  private final Digraph digraph;
  private final int[] states;
  private final int[] edges;

  private Subgraph(Digraph digraph, int[] states, int[] edges) {
    this.digraph = digraph;
    this.states = states;
    this.edges = edges;
  }

  /** A state graph without its labels. */
  public static Digraph digraphOf(StateGraph graph) {
    int[] firstEdges = new int[graph.stateCount() + 1];
    Arrays.setAll(firstEdges, graph::firstEdge);
    int[] targets = new int[graph.edgeCount()];
    Arrays.setAll(targets, graph::target);
    return new Digraph(firstEdges, targets);
  }

  /** All edges of a graph. */
  public static Subgraph whole(Digraph graph) {
    int[] states = new int[graph.stateCount()];
    Arrays.setAll(states, state -> state);
    int[] edges = new int[graph.edgeCount()];
    Arrays.setAll(edges, edge -> edge);
    return new Subgraph(graph, states, edges);
  }

  /** These edges of a graph. */
  public static Subgraph of(Digraph graph, BitSet edges) {
    BitSet touched = new BitSet(graph.stateCount());
    touched.set(0);
    for (int state = 0; state < graph.stateCount(); state++) {
      int end = graph.firstEdge(state + 1);
      int edge = edges.nextSetBit(graph.firstEdge(state));
      for (; edge >= 0 && edge < end; edge = edges.nextSetBit(edge + 1)) {
        touched.set(state);
        touched.set(graph.target(edge));
      }
    }
    int[] states = touched.stream().toArray();
    int[] numbers = new int[graph.stateCount()];
    for (int number = 0; number < states.length; number++) {
      numbers[states[number]] = number;
    }
    int[] kept = edges.stream().toArray();
    int[] firstEdges = new int[states.length + 1];
    int first = 0;
    for (int number = 0; number < states.length; number++) {
      while (first < kept.length && kept[first] < graph.firstEdge(states[number])) {
        first++;
      }
      firstEdges[number] = first;
    }
    firstEdges[states.length] = kept.length;
    int[] targets = new int[kept.length];
    Arrays.setAll(targets, edge -> numbers[graph.target(kept[edge])]);
    return new Subgraph(new Digraph(firstEdges, targets), states, kept);
  }

  /** The part as a graph of its own. */
  public Digraph digraph() {
    return digraph;
  }

  /** What a state of the part is in the whole. */
  public int state(int number) {
    return states[number];
  }

  /** What an edge of the part is in the whole. */
  public int edge(int number) {
    return edges[number];
  }
}
