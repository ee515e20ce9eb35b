package org.vmoffer.conformance.tour;

import java.util.Arrays;

/**
 * A graph as the balancing of it sees it: at most one arc between two different states, whatever
 * the number of parallel edges, no self-loops, and from every state an arc to the initial one, by
 * an edge if there is one and otherwise by a reset. All cost one step.
 */
final class Arcs {
  /** In place of an edge: start again. */
  static final int RESET = -1;

  private final int[] firstOut;
  private final int[] heads;
  private final int[] edges;
  private final int[] firstIn;
  private final int[] incoming;
  private final int[] tails;
  private final int[] surplus;

  /** The arcs of a graph. */
  Arcs(Digraph graph) {
    int states = graph.stateCount();
    firstOut = new int[states + 1];
    surplus = new int[states];
    long[] found = new long[graph.edgeCount() + states];
    int count = 0;
    for (int state = 0; state < states; state++) {
      count = collect(graph, state, found, count);
      firstOut[state + 1] = count;
    }
    heads = new int[count];
    edges = new int[count];
    tails = new int[count];
    firstIn = new int[states + 1];
    incoming = new int[count];
    for (int state = 0; state < states; state++) {
      for (int arc = firstOut[state]; arc < firstOut[state + 1]; arc++) {
        heads[arc] = (int) (found[arc] >>> Integer.SIZE);
        edges[arc] = (int) found[arc];
        tails[arc] = state;
        firstIn[heads[arc] + 1]++;
      }
    }
    indexIncoming();
  }

  /** Appends the arcs of one state, each as head and first edge, and counts the surplus. */
  private int collect(Digraph graph, int state, long[] found, int start) {
    int end = start;
    for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
      int head = graph.target(edge);
      if (head != state) {
        found[end++] = (long) head << Integer.SIZE | edge;
        surplus[state]--;
        surplus[head]++;
      }
    }
    Arrays.sort(found, start, end);
    int count = start;
    for (int i = start; i < end; i++) {
      if (count == start || found[i] >>> Integer.SIZE != found[count - 1] >>> Integer.SIZE) {
        found[count++] = found[i];
      }
    }
    if (state == 0 || (count > start && found[start] >>> Integer.SIZE == 0)) {
      return count;
    }
    found[count++] = RESET & 0xFFFF_FFFFL;
    return count;
  }

  private void indexIncoming() {
    for (int state = 0; state < firstIn.length - 1; state++) {
      firstIn[state + 1] += firstIn[state];
    }
    int[] next = firstIn.clone();
    for (int arc = 0; arc < heads.length; arc++) {
      incoming[next[heads[arc]]++] = arc;
    }
  }

  int stateCount() {
    return surplus.length;
  }

  int arcCount() {
    return heads.length;
  }

  /** The first arc that leaves a state. */
  int firstOut(int state) {
    return firstOut[state];
  }

  /** The first position in {@link #incoming} of a state. */
  int firstIn(int state) {
    return firstIn[state];
  }

  /** The arc at a position among those that are sorted by where they lead. */
  int incoming(int position) {
    return incoming[position];
  }

  int tail(int arc) {
    return tails[arc];
  }

  int head(int arc) {
    return heads[arc];
  }

  /** The edge that an arc stands for, the first of parallel ones, or {@link #RESET}. */
  int edge(int arc) {
    return edges[arc];
  }

  /** How many more edges enter a state than leave it. */
  int surplus(int state) {
    return surplus[state];
  }
}
