package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateGraphBuilder;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/**
 * Writes a behaviour that breaks a property as a graph: a path, whose edges are its steps in their
 * order. TLC's behaviours are shortest ones, so that only the last step can lead to a state again.
 */
final class PathWriter {
  private final ActionFinder actions;
  private final StateEncoder encoder;
  private final ReplyReader replies = new ReplyReader();

  PathWriter(FastTool tool, Bounds bounds) {
    this.actions = new ActionFinder(tool);
    this.encoder = new StateEncoder(bounds);
  }

  /**
   * The behaviour as a graph.
   *
   * @param header what the graph is of; how many states it has is counted here
   * @throws NoSuchElementException if no action leads from one state to the next
   */
  StateGraph write(List<TLCState> behaviour, GraphHeader header) {
    List<Invocation> calls = new ArrayList<>();
    for (int step = 1; step < behaviour.size(); step++) {
      calls.add(
          ActionReader.read(
              actions.between(behaviour.get(step - 1), behaviour.get(step)).orElseThrow()));
    }
    StateGraphBuilder graph = new StateGraphBuilder(calls);
    long[] buffer = encoder.newBuffer();
    int state = graph.state(buffer, encoder.encode(behaviour.getFirst(), buffer));
    for (int step = 1; step < behaviour.size(); step++) {
      TLCState after = behaviour.get(step);
      int next = graph.state(buffer, encoder.encode(after, buffer));
      int reply = graph.reply(replies.read(after, calls.get(step - 1).pid()));
      graph.edge(state, step - 1, reply, next);
      state = next;
    }
    return graph.build(
        new GraphHeader(
            header.model(),
            header.specHash(),
            header.files(),
            header.tlcVersion(),
            header.bounds(),
            header.generated(),
            graph.stateCount(),
            header.depth(),
            header.tlcMillis(),
            header.peakMemoryMiB()));
  }
}
