package org.vmoffer.conformance.litmus;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.vmoffer.conformance.explore.Edges;
import org.vmoffer.conformance.explore.Exploration;

/**
 * How many interleavings lead to each state: paths from the first one, told apart by their steps. A
 * step that changes nothing is none.
 */
final class Interleavings {
  private final BigInteger[] paths;
  private int counted;

  private Interleavings(int states) {
    paths = new BigInteger[states];
    Arrays.fill(paths, BigInteger.ZERO);
  }

  /** Counts them; empty if some path goes round in a circle, so that there are without number. */
  static Optional<Interleavings> of(Exploration exploration) {
    Interleavings all = new Interleavings(exploration.states());
    all.count(exploration.edges(), exploration.states());
    return all.counted == exploration.states() ? Optional.of(all) : Optional.empty();
  }

  /** How many lead to this state. */
  BigInteger to(int state) {
    return paths[state];
  }

  /** Takes each state when all that lead to it have been taken. */
  private void count(Edges edges, int states) {
    int[] missing = new int[states];
    for (int state = 0; state < states; state++) {
      for (int edge = edges.first(state); edge < edges.end(state); edge++) {
        missing[edges.target(edge)] += edges.target(edge) == state ? 0 : 1;
      }
    }
    paths[0] = BigInteger.ONE;
    Deque<Integer> ready = new ArrayDeque<>();
    for (int state = 0; state < states; state++) {
      if (missing[state] == 0) {
        ready.add(state);
      }
    }
    while (!ready.isEmpty()) {
      int state = ready.remove();
      counted++;
      for (int edge = edges.first(state); edge < edges.end(state); edge++) {
        int target = edges.target(edge);
        if (target != state) {
          paths[target] = paths[target].add(paths[state]);
          if (--missing[target] == 0) {
            ready.add(target);
          }
        }
      }
    }
  }
}
