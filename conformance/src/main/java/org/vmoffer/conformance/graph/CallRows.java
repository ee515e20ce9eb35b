package org.vmoffer.conformance.graph;

import java.util.List;
import org.vmoffer.api.Call;

/** Which calls leave a state: by the graph's edges, and by who lives. */
final class CallRows {
  private final StateGraph graph;
  private final long[] callers;

  CallRows(StateGraph graph) {
    this.graph = graph;
    this.callers = new long[graph.callCount()];
    for (int call = 0; call < callers.length; call++) {
      Invocation invocation = graph.invocation(call);
      callers[call] = invocation.call() instanceof Call.Spawn ? -1L : 1L << invocation.pid();
    }
  }

  /**
   * Looks for calls that a living process can make and that have no edge, and for edges of other
   * calls.
   *
   * @param alive the first word of the state: bit p is set iff pid p is alive
   */
  void compare(int state, long alive, List<EdgeMismatch> mismatches) {
    int edge = graph.firstEdge(state);
    int end = graph.firstEdge(state + 1);
    for (int call = 0; call < callers.length; call++) {
      boolean hasCaller = callers[call] == -1L || (alive & callers[call]) != 0;
      int first = edge;
      while (edge < end && graph.call(edge) == call) {
        if (!hasCaller || edge > first) {
          mismatches.add(new EdgeMismatch(state, call, new EdgeMismatch.NoCall(edge)));
        }
        edge++;
      }
      if (hasCaller && edge == first) {
        mismatches.add(new EdgeMismatch(state, call, new EdgeMismatch.NoEdge()));
      }
    }
  }
}
