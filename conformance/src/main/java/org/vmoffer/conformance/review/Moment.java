package org.vmoffer.conformance.review;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.view.AbstractState;

/** The step of a graph that a condition is asked of, with what earlier steps have bound. */
final class Moment {
  private final StateGraph graph;
  private final DecodedStates states;
  private int source;
  private int edge;
  private long[] bound = {};

  Moment(StateGraph graph) {
    this.graph = graph;
    this.states = new DecodedStates(graph);
  }

  /**
   * Goes to a step.
   *
   * @param from the state that the edge leaves
   * @param slots the values that are bound, by number
   */
  void at(int from, int step, long[] slots) {
    source = from;
    edge = step;
    bound = slots;
  }

  Invocation invocation() {
    return graph.invocation(graph.call(edge));
  }

  Reply reply() {
    return graph.replyAt(graph.reply(edge));
  }

  AbstractState before() {
    return states.of(source);
  }

  AbstractState after() {
    return states.of(graph.target(edge));
  }

  long bound(int slot) {
    return bound[slot];
  }
}
