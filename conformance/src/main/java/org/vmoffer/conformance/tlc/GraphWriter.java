package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Reference2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraphBuilder;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/**
 * Receives every step that TLC generates, on TLC's only worker, and adds it to a graph.
 *
 * <p>TLC tells states apart by fingerprints, the graph by all of their words: where they disagree
 * over whether a state is new, TLC has lost one, and this is reported.
 */
final class GraphWriter extends StepWriter {
  private static final int ABSENT = -1;

  /** A step as TLC wrote it. */
  record Step(Invocation invocation, Reply reply, int target) {}

  private final boolean keepsEdges;
  private final Runnable onStep;
  private final List<Invocation> calls = new ArrayList<>();
  private final Reference2IntOpenHashMap<Action> callNumbers = new Reference2IntOpenHashMap<>();
  private final ReplyReader replyReader = new ReplyReader();
  private final StateEncoder encoder;
  private final long[] buffer;
  private final StateGraphBuilder graph;

  /** The steps by which states were found, in the order of the states; the initial one has none. */
  private final IntArrayList parentSource = new IntArrayList(new int[] {ABSENT});

  private final IntArrayList parentCall = new IntArrayList(new int[] {ABSENT});
  private final IntArrayList parentReply = new IntArrayList(new int[] {ABSENT});

  private @Nullable TLCState source;
  private int sourceNumber = ABSENT;
  private int lastCall = ABSENT;
  private int lastReply = ABSENT;
  private int lastTarget = ABSENT;
  private long steps;
  private int depth = 1;
  private @Nullable RuntimeException failure;

  /**
   * A writer.
   *
   * @param actions what TLC tries in each state, in this order
   * @param keepsEdges false if only states matter, and the path to each
   * @param onStep run after each step
   */
  GraphWriter(Bounds bounds, Action[] actions, boolean keepsEdges, Runnable onStep) {
    this.keepsEdges = keepsEdges;
    this.onStep = onStep;
    callNumbers.defaultReturnValue(ABSENT);
    for (Action action : actions) {
      callNumbers.put(action, calls.size());
      calls.add(ActionReader.read(action));
    }
    this.encoder = new StateEncoder(bounds);
    this.buffer = encoder.newBuffer();
    this.graph = new StateGraphBuilder(calls);
  }

  /** The states and, if they are kept, the edges so far. */
  StateGraphBuilder graph() {
    return graph;
  }

  /** How many steps TLC has generated, the initial state not counted. */
  long steps() {
    return steps;
  }

  /** How many states are on the longest of the shortest paths so far. */
  int depth() {
    return depth;
  }

  /** Why a step could not be written, or null if all could. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  @Override
  public void writeState(TLCState initial) {
    int number = graph.state(buffer, encoder.encode(initial, buffer));
    if (number != 0 || graph.stateCount() != 1) {
      throw fail(new IllegalStateException("the model has several initial states, expected one"));
    }
  }

  @Override
  public void writeState(TLCState state, TLCState successor, boolean isNew, Action action) {
    try {
      moveTo(state);
      write(state, successor, isNew, callNumbers.getInt(action));
    } catch (RuntimeException e) {
      throw fail(e);
    }
    onStep.run();
  }

  /** TLC hands out the same object as long as it looks at the same state. */
  @SuppressWarnings("ReferenceEquality")
  private void moveTo(TLCState state) {
    if (state != source) {
      source = state;
      sourceNumber = graph.find(buffer, encoder.encode(state, buffer));
    }
  }

  private void write(TLCState state, TLCState successor, boolean isNew, int call) {
    int before = graph.stateCount();
    int target =
        StateEncoder.sharesAll(state, successor)
            ? sourceNumber
            : graph.state(buffer, encoder.encode(successor, buffer));
    if (isNew != (target == before)) {
      throw new IllegalStateException(
          "TLC takes state %d for %s: fingerprints collide"
              .formatted(target, isNew ? "new" : "old"));
    }
    int reply = graph.reply(replyReader.read(successor, calls.get(call).pid()));
    if (isNew) {
      parentSource.add(sourceNumber);
      parentCall.add(call);
      parentReply.add(reply);
      depth = Math.max(depth, state.getLevel() + 1);
    }
    if (keepsEdges) {
      graph.edge(sourceNumber, call, reply, target);
    }
    steps++;
    lastCall = call;
    lastReply = reply;
    lastTarget = target;
  }

  private RuntimeException fail(RuntimeException e) {
    failure = e;
    return e;
  }

  /** The shortest path from the initial state to the last step, this included. */
  List<Step> pathOfLastStep() {
    if (lastCall == ABSENT) {
      return List.of();
    }
    List<Step> path = pathTo(sourceNumber);
    path.add(step(lastCall, lastReply, lastTarget));
    return path;
  }

  /** The shortest path to the state that TLC looks at after the last one that had steps. */
  List<Step> pathToNextSource() {
    return pathTo(sourceNumber + 1);
  }

  private List<Step> pathTo(int state) {
    List<Step> path = new ArrayList<>();
    for (int at = state; at > 0; at = parentSource.getInt(at)) {
      path.add(step(parentCall.getInt(at), parentReply.getInt(at), at));
    }
    Collections.reverse(path);
    return path;
  }

  private Step step(int call, int reply, int target) {
    return new Step(calls.get(call), graph.replyAt(reply), target);
  }
}
