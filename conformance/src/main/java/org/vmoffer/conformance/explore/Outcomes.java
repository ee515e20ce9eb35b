package org.vmoffer.conformance.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * In how many ways an exploration ends where.
 *
 * <p>An interleaving is a sequence of steps from the start to the first state in which everything
 * rests; what a core caches after that changes nothing that anybody is told. Where nothing can move
 * although somebody does not rest, an interleaving ends too. Two sequences are two interleavings if
 * any step differs, those of the hardware included.
 *
 * <p>Steps that lead in a circle can be repeated without end. A state behind such a circle is
 * reached in unboundedly many ways; every other number is exact.
 */
public final class Outcomes {

  /**
   * A state in which interleavings end.
   *
   * @param state its number in the exploration
   * @param rests whether everything rests; otherwise nothing can move
   * @param ways how many interleavings end here; empty if there is no bound
   */
  public record Outcome(int state, boolean rests, Optional<BigInteger> ways) {}

  private static final int UNREACHED = -1;

  private final Exploration exploration;
  private final LongPredicate isRest;

  /** Steps into each state that are not counted yet, or {@link #UNREACHED}. */
  private final int[] arrivals;

  private final List<Outcome> outcomes = new ArrayList<>();

  private Outcomes(Exploration exploration, LongPredicate isRest) {
    this.exploration = exploration;
    this.isRest = isRest;
    this.arrivals = new int[exploration.states()];
  }

  /**
   * Every state in which an interleaving ends, in the order of their numbers.
   *
   * @param exploration of all steps, which were kept, to the end
   * @param isRest whether a step says that everything rests
   * @throws IllegalArgumentException if steps were left out, not kept, or not all explored
   */
  public static List<Outcome> of(Exploration exploration, LongPredicate isRest) {
    if (!exploration.isWhole()) {
      throw new IllegalArgumentException(
          "interleavings can be counted only where all steps were explored and kept");
    }
    Outcomes all = new Outcomes(exploration, isRest);
    all.countArrivals();
    all.countWays();
    return List.copyOf(all.outcomes);
  }

  /** By how many steps of interleavings each state is entered. */
  private void countArrivals() {
    boolean[] reached = new boolean[arrivals.length];
    int[] stack = new int[arrivals.length];
    int top = 0;
    reached[0] = true;
    stack[top++] = 0;
    while (top > 0) {
      int state = stack[--top];
      for (int edge = first(state); edge < end(state); edge++) {
        int target = exploration.edges().target(edge);
        arrivals[target]++;
        if (!reached[target]) {
          reached[target] = true;
          stack[top++] = target;
        }
      }
    }
    for (int state = 0; state < arrivals.length; state++) {
      if (!reached[state]) {
        arrivals[state] = UNREACHED;
      }
    }
  }

  /** Goes on from a state when all steps into it are counted, which never comes behind a circle. */
  private void countWays() {
    BigInteger[] ways = new BigInteger[arrivals.length];
    Arrays.fill(ways, BigInteger.ZERO);
    int[] stack = new int[arrivals.length];
    int top = 0;
    ways[0] = BigInteger.ONE;
    boolean[] counted = new boolean[arrivals.length];
    if (arrivals[0] == 0) {
      stack[top++] = 0;
    }
    while (top > 0) {
      int state = stack[--top];
      counted[state] = true;
      for (int edge = first(state); edge < end(state); edge++) {
        int target = exploration.edges().target(edge);
        ways[target] = ways[target].add(ways[state]);
        if (--arrivals[target] == 0) {
          stack[top++] = target;
        }
      }
      if (first(state) < end(state)) {
        ways[state] = BigInteger.ZERO;
      }
    }
    for (int state = 0; state < arrivals.length; state++) {
      if (arrivals[state] != UNREACHED && first(state) == end(state)) {
        outcomes.add(
            new Outcome(
                state, rests(state), counted[state] ? Optional.of(ways[state]) : Optional.empty()));
      }
    }
  }

  private int first(int state) {
    return exploration.edges().first(state);
  }

  /** Interleavings end where everything rests. */
  private int end(int state) {
    return rests(state) ? first(state) : exploration.edges().end(state);
  }

  private boolean rests(int state) {
    Edges edges = exploration.edges();
    for (int edge = edges.first(state); edge < edges.end(state); edge++) {
      if (isRest.test(edges.step(edge))) {
        return true;
      }
    }
    return false;
  }
}
