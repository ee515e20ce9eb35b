package org.vmoffer.conformance.tour;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Cuts a circuit into walks: at its resets, and where a walk would grow too long to be handy. Such
 * a cut costs a reset and the way back, so it is made at the shallowest state of the last tenth.
 */
final class WalkCutter {
  private final Digraph graph;
  private final ShortestPaths paths;
  private final int longest;
  private final IntArrayList steps = new IntArrayList();
  private final IntArrayList firstSteps = new IntArrayList();

  /**
   * A cutter.
   *
   * @param longest steps that a walk may have, more than the graph is deep
   */
  WalkCutter(Digraph graph, ShortestPaths paths, int longest) {
    this.graph = graph;
    this.paths = paths;
    this.longest = longest;
    firstSteps.add(0);
  }

  /** The walks of a circuit of edges and {@link Arcs#RESET}s. */
  Tour cut(int[] circuit) {
    // A circuit ends where it begins, so what follows its last reset goes on with its first steps.
    int end = lastReset(circuit) + 1;
    int length = circuit.length;
    int begin = 0;
    for (int i = 0; i < length; i++) {
      if (circuit[(end + i) % length] == Arcs.RESET) {
        addWalks(circuit, end + begin, end + i);
        begin = i + 1;
      }
    }
    addWalks(circuit, end + begin, end + length);
    return new Tour(steps.toIntArray(), firstSteps.toIntArray());
  }

  private static int lastReset(int[] circuit) {
    int last = circuit.length - 1;
    while (last >= 0 && circuit[last] != Arcs.RESET) {
      last--;
    }
    return last;
  }

  private void addWalks(int[] circuit, int begin, int end) {
    int room = longest;
    int from = begin;
    while (end - from > room) {
      int to = shallowest(circuit, from + room - longest / 10, from + room);
      append(circuit, from, to);
      endWalk();
      int[] way = paths.path(graph.target(circuit[(to - 1) % circuit.length]));
      steps.addElements(steps.size(), way);
      room = longest - way.length;
      from = to;
    }
    append(circuit, from, end);
    endWalk();
  }

  /** The position, in a window that ends there, after whose last step a walk is best ended. */
  private int shallowest(int[] circuit, int first, int last) {
    int best = last;
    for (int position = last; position > Math.max(first, 0); position--) {
      int move = circuit[(position - 1) % circuit.length];
      if (depthAfter(move) < depthAfter(circuit[(best - 1) % circuit.length])) {
        best = position;
      }
    }
    return best;
  }

  private int depthAfter(int move) {
    return paths.depth(graph.target(move));
  }

  private void append(int[] circuit, int from, int to) {
    for (int position = from; position < to; position++) {
      steps.add(circuit[position % circuit.length]);
    }
  }

  private void endWalk() {
    if (steps.size() > firstSteps.getInt(firstSteps.size() - 1)) {
      firstSteps.add(steps.size());
    }
  }
}
