package org.vmoffer.conformance.graph;

import java.util.Arrays;
import java.util.List;
import org.vmoffer.api.Reply;

/**
 * The graph of a model: nodes are the abstract states that TLC found, edges are the steps that it
 * generated, self-loops and parallel edges included. An edge is a call with its arguments, the
 * reply and the next state.
 *
 * <p>States are numbered in the order of a breadth-first search, 0 being the initial one; calls in
 * the order in which TLC tries them; edges by source state and, within it, by call. Immutable.
 */
public final class StateGraph {
  private final GraphHeader header;
  private final List<Invocation> calls;
  private final List<Reply> replies;
  private final GraphRows rows;

  StateGraph(GraphHeader header, List<Invocation> calls, List<Reply> replies, GraphRows rows) {
    this.header = header;
    this.calls = List.copyOf(calls);
    this.replies = List.copyOf(replies);
    this.rows = rows;
  }

  /** What this is the graph of. */
  public GraphHeader header() {
    return header;
  }

  /** How many states there are. */
  public int stateCount() {
    return rows.firstEdges.length - 1;
  }

  /** How many edges there are. */
  public int edgeCount() {
    return rows.callOf.length;
  }

  /**
   * The first edge that leaves a state; the last one is the one before {@code firstEdge(state +
   * 1)}, which is defined for the last state too.
   */
  public int firstEdge(int state) {
    return rows.firstEdges[state];
  }

  /** The state that an edge leaves. */
  public int source(int edge) {
    int found = Arrays.binarySearch(rows.firstEdges, edge);
    if (found < 0) {
      return -found - 2;
    }
    while (rows.firstEdges[found + 1] == edge) {
      found++;
    }
    return found;
  }

  /** The number of the call that an edge is labelled with. */
  public int call(int edge) {
    return rows.callOf[edge];
  }

  /** The number of the reply that an edge is labelled with. */
  public int reply(int edge) {
    return rows.replyOf[edge];
  }

  /** The state that an edge leads to. */
  public int target(int edge) {
    return rows.targetOf[edge];
  }

  /** How many calls the model makes, each with its arguments and its caller. */
  public int callCount() {
    return calls.size();
  }

  /** A call by its number. */
  public Invocation invocation(int call) {
    return calls.get(call);
  }

  /** How many different replies there are. */
  public int replyCount() {
    return replies.size();
  }

  /** A reply by its number; in a list the ids of offers are ranks from 1. */
  public Reply replyAt(int reply) {
    return replies.get(reply);
  }

  /** The encoded states one after the other, as {@code StateCode} says; not to be written to. */
  public long[] stateWords() {
    return rows.stateWords;
  }

  /** Where a state begins in {@link #stateWords}. */
  public int stateOffset(int state) {
    return rows.stateOffsets[state];
  }

  /** How many words a state has. */
  public int stateLength(int state) {
    return rows.stateOffsets[state + 1] - rows.stateOffsets[state];
  }

  /** Whether a state is the one with these words. */
  public boolean isState(int state, long[] buffer, int length) {
    return Arrays.equals(
        rows.stateWords, rows.stateOffsets[state], rows.stateOffsets[state + 1], buffer, 0, length);
  }

  /** The arrays themselves. */
  GraphRows rows() {
    return rows;
  }
}
