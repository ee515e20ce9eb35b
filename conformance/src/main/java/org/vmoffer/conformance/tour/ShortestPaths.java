package org.vmoffer.conformance.tour;

import java.util.Arrays;

/**
 * Shortest paths from the initial state. Among paths of one length it is the one that a
 * breadth-first search in the order of the edges finds first.
 */
public final class ShortestPaths {
  private static final int NONE = -1;

  private final Digraph graph;
  private final int[] depths;
  private final int[] arrivals;
  private final int[] origins;

  /** Searches the whole graph. */
  public ShortestPaths(Digraph graph) {
    this.graph = graph;
    int states = graph.stateCount();
    depths = new int[states];
    arrivals = new int[states];
    origins = new int[states];
    Arrays.fill(depths, NONE);
    Arrays.fill(arrivals, NONE);
    search(new int[states]);
  }

  private void search(int[] queue) {
    int tail = 1;
    depths[0] = 0;
    for (int head = 0; head < tail; head++) {
      int state = queue[head];
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        int next = graph.target(edge);
        if (depths[next] == NONE) {
          depths[next] = depths[state] + 1;
          arrivals[next] = edge;
          origins[next] = state;
          queue[tail++] = next;
        }
      }
    }
  }

  /** Whether there is a path to a state. */
  public boolean reaches(int state) {
    return depths[state] != NONE;
  }

  /**
   * The number of edges on the shortest path to a state.
   *
   * @throws IllegalArgumentException if there is no path
   */
  public int depth(int state) {
    if (!reaches(state)) {
      throw new IllegalArgumentException("no path leads to state " + state);
    }
    return depths[state];
  }

  /**
   * The number of edges on the longest of the shortest paths.
   *
   * @throws IllegalArgumentException if there is a state without a path
   */
  public int deepest() {
    int deepest = 0;
    for (int state = 0; state < depths.length; state++) {
      deepest = Math.max(deepest, depth(state));
    }
    return deepest;
  }

  /**
   * The edges of the shortest path to a state, in order.
   *
   * @throws IllegalArgumentException if there is no path
   */
  public int[] path(int state) {
    int[] path = new int[depth(state)];
    int at = state;
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = arrivals[at];
      at = origins[at];
    }
    return path;
  }

  /**
   * What it costs to cover the graph naively: for every edge a reset, the shortest path to where it
   * begins, and the edge itself.
   */
  public long naiveCost() {
    long cost = 0;
    for (int state = 0; state < graph.stateCount(); state++) {
      long edges = (long) graph.firstEdge(state + 1) - graph.firstEdge(state);
      cost += edges * (depth(state) + 2L);
    }
    return cost;
  }
}
