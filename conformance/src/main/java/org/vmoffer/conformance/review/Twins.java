package org.vmoffer.conformance.review;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateIndex;

/** What of one graph is what of another: states by their words, calls by their arguments. */
final class Twins {
  static final int NONE = -1;

  private Twins() {}

  /**
   * For each state of the first graph the one of the second, or {@link #NONE}.
   *
   * @throws BadInputException if the graphs have other bounds or begin in other states
   */
  static int[] ofStates(StateGraph before, StateGraph after) {
    if (!before.header().bounds().equals(after.header().bounds())) {
      throw new BadInputException(
          before.header().model(),
          "has other bounds: %s and %s"
              .formatted(before.header().bounds(), after.header().bounds()),
          "the same in both");
    }
    StateIndex index = new StateIndex();
    for (int state = 0; state < after.stateCount(); state++) {
      long[] words = words(after, state);
      index.add(words, words.length);
    }
    int[] twins = new int[before.stateCount()];
    for (int state = 0; state < twins.length; state++) {
      long[] words = words(before, state);
      twins[state] = index.find(words, words.length);
    }
    if (twins[0] != 0) {
      throw new BadInputException(
          before.header().model(), "begins in another state", "the same in both");
    }
    return twins;
  }

  private static long[] words(StateGraph graph, int state) {
    int from = graph.stateOffset(state);
    return Arrays.copyOfRange(graph.stateWords(), from, from + graph.stateLength(state));
  }

  /**
   * For each call of the second graph the number that it has in the first, or {@link #NONE}. A
   * model may name the same call several times; then the first is that of the first.
   */
  static int[] ofCalls(StateGraph before, StateGraph after) {
    Map<Invocation, Queue<Integer>> numbers = new HashMap<>();
    for (int call = 0; call < before.callCount(); call++) {
      numbers.computeIfAbsent(before.invocation(call), _ -> new ArrayDeque<>()).add(call);
    }
    int[] twins = new int[after.callCount()];
    for (int call = 0; call < twins.length; call++) {
      Queue<Integer> same = numbers.getOrDefault(after.invocation(call), new ArrayDeque<>());
      twins[call] = same.isEmpty() ? NONE : same.remove();
    }
    return twins;
  }
}
