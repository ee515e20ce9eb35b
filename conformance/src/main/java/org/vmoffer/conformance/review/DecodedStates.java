package org.vmoffer.conformance.review;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/** The states of a graph, each decoded when it is first asked for. */
final class DecodedStates {
  private final StateGraph graph;
  private final @Nullable AbstractState[] decoded;

  DecodedStates(StateGraph graph) {
    this.graph = graph;
    this.decoded = new @Nullable AbstractState[graph.stateCount()];
  }

  AbstractState of(int state) {
    AbstractState known = decoded[state];
    if (known == null) {
      int from = graph.stateOffset(state);
      known =
          StateCode.decode(
              Arrays.copyOfRange(graph.stateWords(), from, from + graph.stateLength(state)),
              graph.header().bounds().frames());
      decoded[state] = known;
    }
    return known;
  }
}
