package org.vmoffer.conformance.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/**
 * One walk, for people.
 *
 * @param model the name of the model
 * @param bounds the model's constants
 * @param initial where it begins
 * @param steps what happens, in order
 */
public record Walk(String model, Bounds bounds, AbstractState initial, List<Step> steps) {

  /** Keeps a snapshot. */
  public Walk {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param invocation the call and who makes it; the id of an offer is its rank
   * @param reply what the specification says that it returns
   * @param after the state that the specification says it leads to
   */
  public record Step(Invocation invocation, Reply reply, AbstractState after) {}

  /**
   * A walk over steps, each of which begins where the one before it ends, and the first where walks
   * begin.
   *
   * @param path the numbers of the steps
   */
  public static Walk of(Walks walks, int... path) {
    List<Step> steps = new ArrayList<>();
    for (int step : path) {
      steps.add(
          new Step(
              walks.invocation(walks.call(step)),
              walks.replyAt(walks.reply(step)),
              state(walks, walks.target(step))));
    }
    return new Walk(walks.model(), walks.bounds(), state(walks, 0), steps);
  }

  private static AbstractState state(Walks walks, int state) {
    return decode(
        walks.stateWords(), walks.stateOffset(state), walks.stateOffset(state + 1), walks.bounds());
  }

  /** The walk over edges of a graph, the first of which leaves the initial state. */
  public static Walk of(StateGraph graph, int... edges) {
    List<Step> steps = new ArrayList<>();
    for (int edge : edges) {
      steps.add(
          new Step(
              graph.invocation(graph.call(edge)),
              graph.replyAt(graph.reply(edge)),
              state(graph, graph.target(edge))));
    }
    return new Walk(graph.header().model(), graph.header().bounds(), state(graph, 0), steps);
  }

  private static AbstractState state(StateGraph graph, int state) {
    int from = graph.stateOffset(state);
    return decode(
        graph.stateWords(), from, from + graph.stateLength(state), graph.header().bounds());
  }

  private static AbstractState decode(long[] words, int from, int to, Bounds bounds) {
    return StateCode.decode(Arrays.copyOfRange(words, from, to), bounds.frames());
  }

  /** The state before a step. */
  public AbstractState before(int step) {
    return step == 0 ? initial : steps.get(step - 1).after();
  }
}
