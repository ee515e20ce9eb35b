package org.vmoffer.conformance.tour;

/**
 * A directed multigraph without its labels: states 0 (the initial one) to {@code stateCount - 1},
 * edges numbered by the state that they leave. Immutable, as long as nobody writes to the arrays
 * that it was made from.
 */
public final class Digraph {
  private final int[] firstEdges;
  private final int[] targets;

  /**
   * A graph over these arrays, which are not copied.
   *
   * @param firstEdges for each state its first edge, and at the end the number of edges
   * @param targets for each edge the state that it leads to
   * @throws IllegalArgumentException if the numbers do not fit each other
   */
  public Digraph(int[] firstEdges, int[] targets) {
    this.firstEdges = firstEdges;
    this.targets = targets;
    int states = firstEdges.length - 1;
    if (states < 1 || firstEdges[0] != 0 || firstEdges[states] != targets.length) {
      throw new IllegalArgumentException("the edges of the states are not the edges of the graph");
    }
    for (int state = 0; state < states; state++) {
      if (firstEdges[state] > firstEdges[state + 1]) {
        throw new IllegalArgumentException("edges of state " + state + " end before they begin");
      }
    }
    for (int edge = 0; edge < targets.length; edge++) {
      if (targets[edge] < 0 || targets[edge] >= states) {
        throw new IllegalArgumentException("edge " + edge + " leads to no state: " + targets[edge]);
      }
    }
  }

  /** How many states there are. */
  public int stateCount() {
    return firstEdges.length - 1;
  }

  /** How many edges there are. */
  public int edgeCount() {
    return targets.length;
  }

  /** The first edge of a state; the last is the one before {@code firstEdge(state + 1)}. */
  public int firstEdge(int state) {
    return firstEdges[state];
  }

  /** Where an edge leads. */
  public int target(int edge) {
    return targets[edge];
  }

  /** Whether an edge leaves a state; an edge that does not exist leaves none. */
  public boolean leaves(int edge, int state) {
    return firstEdges[state] <= edge && edge < firstEdges[state + 1];
  }
}
