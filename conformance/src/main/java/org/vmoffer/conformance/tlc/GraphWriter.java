package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.objects.Reference2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraphBuilder;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/**
 * Adds every step that TLC generates to a graph.
 *
 * <p>TLC tells states apart by fingerprints, the graph by all of their words: where they disagree
 * over whether a state is new, TLC has lost one, and this is reported.
 */
final class GraphWriter extends StepWriter {
  private static final int ABSENT = -1;

  private final List<Invocation> calls = new ArrayList<>();
  private final Reference2IntOpenHashMap<Action> callNumbers = new Reference2IntOpenHashMap<>();
  private final ReplyReader replies = new ReplyReader();
  private final StateEncoder encoder;
  private final long[] buffer;
  private final StateGraphBuilder graph;

  private @Nullable TLCState source;
  private int sourceNumber = ABSENT;

  /**
   * A writer.
   *
   * @param actions what TLC tries in each state, in this order
   * @param onStep run after each step
   * @throws IllegalArgumentException if an action is not a call with all its arguments
   */
  GraphWriter(Bounds bounds, Action[] actions, Runnable onStep) {
    super(onStep);
    callNumbers.defaultReturnValue(ABSENT);
    for (Action action : actions) {
      callNumbers.put(action, calls.size());
      calls.add(ActionReader.read(action));
    }
    this.encoder = new StateEncoder(bounds);
    this.buffer = encoder.newBuffer();
    this.graph = new StateGraphBuilder(calls);
  }

  /** The graph so far. */
  StateGraphBuilder graph() {
    return graph;
  }

  @Override
  void write(TLCState initial) {
    if (graph.state(buffer, encoder.encode(initial, buffer)) != 0 || graph.stateCount() != 1) {
      throw new IllegalStateException("the model has several initial states, expected one");
    }
  }

  @Override
  void write(TLCState from, TLCState target, boolean isNew, Action action) {
    moveTo(from);
    int before = graph.stateCount();
    int number =
        StateEncoder.sharesAll(from, target)
            ? sourceNumber
            : graph.state(buffer, encoder.encode(target, buffer));
    if (isNew != (number == before)) {
      throw new IllegalStateException(
          "TLC takes state %d for %s: fingerprints collide"
              .formatted(number, isNew ? "new" : "old"));
    }
    int call = callNumbers.getInt(action);
    int reply = graph.reply(replies.read(target, calls.get(call).pid()));
    graph.edge(sourceNumber, call, reply, number);
  }

  /** TLC hands out the same object as long as it looks at the same state. */
  @SuppressWarnings("ReferenceEquality")
  private void moveTo(TLCState from) {
    if (from != source) {
      source = from;
      sourceNumber = graph.find(buffer, encoder.encode(from, buffer));
    }
  }
}
