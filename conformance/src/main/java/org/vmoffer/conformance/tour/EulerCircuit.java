package org.vmoffer.conformance.tour;

import java.util.Arrays;

/**
 * One closed walk from the initial state over every edge once and over every arc as often again as
 * the balance says: Hierholzer's algorithm, with the resets as edges to the initial state.
 */
final class EulerCircuit {
  private static final int NONE = -2;

  private final Digraph graph;
  private final Arcs arcs;
  private final int[] nextEdge;
  private final int[] nextArc;
  private final int[] repeats;

  private EulerCircuit(Digraph graph, Arcs arcs, Balance balance) {
    this.graph = graph;
    this.arcs = arcs;
    nextEdge = new int[graph.stateCount()];
    nextArc = new int[graph.stateCount()];
    Arrays.setAll(nextEdge, graph::firstEdge);
    Arrays.setAll(nextArc, arcs::firstOut);
    repeats = new int[arcs.arcCount()];
    Arrays.setAll(repeats, balance::flow);
  }

  /** The circuit: edges, and {@link Arcs#RESET} for every reset. */
  static int[] of(Digraph graph, Arcs arcs, Balance balance) {
    int length = Math.toIntExact(graph.edgeCount() + balance.cost());
    return new EulerCircuit(graph, arcs, balance).walk(length);
  }

  private int[] walk(int length) {
    int[] circuit = new int[length];
    int[] stack = new int[length];
    int top = 0;
    int position = length;
    int state = 0;
    while (position > 0) {
      int move = take(state);
      if (move == NONE) {
        circuit[--position] = stack[--top];
        state = top == 0 ? 0 : head(stack[top - 1]);
      } else {
        stack[top++] = move;
        state = head(move);
      }
    }
    return circuit;
  }

  private int head(int move) {
    return move == Arcs.RESET ? 0 : graph.target(move);
  }

  /** Takes the next unused way out of a state. */
  private int take(int state) {
    if (nextEdge[state] < graph.firstEdge(state + 1)) {
      return nextEdge[state]++;
    }
    while (nextArc[state] < arcs.firstOut(state + 1)) {
      int arc = nextArc[state];
      if (repeats[arc] > 0) {
        repeats[arc]--;
        return arcs.edge(arc);
      }
      nextArc[state]++;
    }
    return NONE;
  }
}
