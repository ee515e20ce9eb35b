package org.vmoffer.conformance.tour;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Graphs to tour. */
final class Graphs {
  private Graphs() {}

  /** A graph by the targets of each state's edges. */
  static Digraph of(int[]... targets) {
    int[] firstEdges = new int[targets.length + 1];
    IntArrayList all = new IntArrayList();
    for (int state = 0; state < targets.length; state++) {
      all.addElements(all.size(), targets[state]);
      firstEdges[state + 1] = all.size();
    }
    return new Digraph(firstEdges, all.toIntArray());
  }

  static int[] to(int... targets) {
    return targets;
  }

  /**
   * A graph in which every state can be reached, with loops and parallel edges; some states have no
   * way out.
   */
  static Digraph random(long seed, int states, int edges) {
    SplittableRandom random = new SplittableRandom(seed);
    List<IntArrayList> targets = new ArrayList<>();
    for (int state = 0; state < states; state++) {
      targets.add(new IntArrayList());
      if (state > 0) {
        targets.get(random.nextInt(state)).add(state);
      }
    }
    for (int edge = states; edge < edges; edge++) {
      // The lower states are met more often, as they are in graphs of calls.
      int source = random.nextInt(1 + random.nextInt(states));
      targets.get(source).add(random.nextInt(1 + random.nextInt(states)));
    }
    return of(targets.stream().map(IntArrayList::toIntArray).toArray(int[][]::new));
  }
}
