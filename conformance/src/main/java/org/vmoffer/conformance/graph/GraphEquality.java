package org.vmoffer.conformance.graph;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.view.StateCode;

/**
 * Compares a graph with the reference kernel, edge by edge: every call of the model with every
 * argument, by every process that lives, in every state; its reply with all that it writes, and the
 * whole abstract state after it.
 *
 * <ul>
 *   <li>{@link #fromGraph}: the kernel is put into each state of the graph. Whatever the model can
 *       do the kernel does, and nothing else.
 *   <li>{@link #fromKernel}: the kernel goes wherever its own calls lead. Whatever the way there
 *       left in its tables, it does what the graph says, and it comes everywhere.
 * </ul>
 *
 * <p>For one thread at a time.
 */
public final class GraphEquality {
  private static final Comparator<EdgeMismatch> SHORTEST_WAY_FIRST =
      Comparator.comparingInt(EdgeMismatch::state).thenComparingInt(EdgeMismatch::call);

  private final StateGraph graph;
  private final Explorable subject;
  private final int mostMismatches;
  private final CallRows rows;
  private final Invocation[] calls;
  private final Reply[] replies;
  private final long[] buffer;
  private final List<EdgeMismatch> mismatches = new ArrayList<>();
  private long edges;

  /**
   * A comparison with a kernel of the model's bounds.
   *
   * @param mostMismatches how many to find before giving up
   * @throws IllegalArgumentException if the graph has no edges, which would prove nothing, or if
   *     its model leaves a choice, which a kernel does not
   */
  public GraphEquality(StateGraph graph, int mostMismatches) {
    this(graph, new ExplorableKernel(Machines.of(graph.header().bounds())), mostMismatches);
  }

  GraphEquality(StateGraph graph, Explorable subject, int mostMismatches) {
    Bounds bounds = graph.header().bounds();
    if (graph.edgeCount() == 0 || !bounds.isDeterministic()) {
      throw new IllegalArgumentException(
          "model %s: %,d edges, %s: no kernel can be equal to that"
              .formatted(graph.header().model(), graph.edgeCount(), bounds));
    }
    this.graph = graph;
    this.subject = subject;
    this.mostMismatches = mostMismatches;
    this.rows = new CallRows(graph);
    this.calls = new Invocation[graph.callCount()];
    Arrays.setAll(calls, graph::invocation);
    this.replies = new Reply[graph.replyCount()];
    Arrays.setAll(replies, graph::replyAt);
    this.buffer = new long[StateCode.maxLength(Machines.of(bounds))];
  }

  /** Puts the kernel into each state of the graph and makes every call there. */
  public EqualityResult fromGraph() {
    long start = begin();
    int state = 0;
    while (state < graph.stateCount() && mismatches.size() < mostMismatches) {
      int length = graph.stateLength(state);
      System.arraycopy(graph.stateWords(), graph.stateOffset(state), buffer, 0, length);
      rows.compare(state, buffer[0], mismatches);
      subject.load(buffer, length);
      int mark = subject.mark();
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        isEqual(state, edge, mark);
        subject.rewind(mark);
      }
      state++;
    }
    return result(state, start);
  }

  /**
   * Makes every call in every state that the kernel comes to, going on from each new one, and back
   * when there is none.
   */
  public EqualityResult fromKernel() {
    long start = begin();
    BitSet visited = new BitSet(graph.stateCount());
    // The way from the initial state to where the kernel is.
    int[] states = new int[graph.stateCount()];
    int[] marks = new int[graph.stateCount()];
    int[] nextEdges = new int[graph.stateCount()];
    subject.reset();
    int top = arrive(0, 0, states, marks, nextEdges, visited);
    while (top >= 0 && mismatches.size() < mostMismatches) {
      int edge = nextEdges[top]++;
      if (edge == graph.firstEdge(states[top] + 1)) {
        top--;
      } else if (isEqual(states[top], edge, marks[top]) && !visited.get(graph.target(edge))) {
        top = arrive(graph.target(edge), top + 1, states, marks, nextEdges, visited);
        continue;
      }
      if (top >= 0) {
        subject.rewind(marks[top]);
      }
    }
    return result(visited.cardinality(), start);
  }

  private int arrive(
      int state, int place, int[] states, int[] marks, int[] nextEdges, BitSet visited) {
    subject.encode(buffer);
    rows.compare(state, buffer[0], mismatches);
    visited.set(state);
    states[place] = state;
    marks[place] = subject.mark();
    nextEdges[place] = graph.firstEdge(state);
    return place;
  }

  /** Makes the call of an edge and compares what comes of it. */
  private boolean isEqual(int state, int edge, int mark) {
    edges++;
    int call = graph.call(edge);
    EdgeMismatch.Finding finding;
    try {
      Reply reply = subject.call(calls[call]);
      if (replies[graph.reply(edge)].equals(reply) && isAtTarget(state, edge, mark)) {
        return true;
      }
      int length = subject.encode(buffer);
      finding = new EdgeMismatch.Answers(edge, reply, new LongArrayList(buffer, 0, length));
    } catch (RuntimeException failure) {
      finding = new EdgeMismatch.Breaks(edge, failure);
    }
    mismatches.add(new EdgeMismatch(state, call, finding));
    return false;
  }

  /** Whoever has written nothing is still in the state that was compared when it came there. */
  private boolean isAtTarget(int state, int edge, int mark) {
    int target = graph.target(edge);
    return (target == state && subject.isUntouchedSince(mark))
        || graph.isState(target, buffer, subject.encode(buffer));
  }

  private long begin() {
    mismatches.clear();
    edges = 0;
    return System.nanoTime();
  }

  private EqualityResult result(int states, long start) {
    mismatches.sort(SHORTEST_WAY_FIRST);
    return new EqualityResult(states, edges, mismatches, System.nanoTime() - start);
  }
}
