package org.vmoffer.conformance.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Reply;

/**
 * Builds a graph: the calls first, then states and edges as a breadth-first search meets them.
 *
 * <p>Edges come ordered by source state and, within it, by call; anything else is refused.
 */
public final class StateGraphBuilder {
  private static final int ABSENT = -1;

  private final List<Invocation> calls;
  private final List<Reply> replies = new ArrayList<>();
  private final Object2IntOpenHashMap<Reply> replyNumbers = new Object2IntOpenHashMap<>();
  private final StateIndex states = new StateIndex();
  private final IntArrayList firstEdges = new IntArrayList();
  private final IntArrayList callOf = new IntArrayList();
  private final IntArrayList replyOf = new IntArrayList();
  private final IntArrayList targetOf = new IntArrayList();

  /** A builder of a graph whose edges are labelled with these calls, numbered in this order. */
  public StateGraphBuilder(List<Invocation> calls) {
    this.calls = List.copyOf(calls);
    replyNumbers.defaultReturnValue(ABSENT);
  }

  /** The number of the state with these words, which is added if it is new. */
  public int state(long[] buffer, int length) {
    return states.add(buffer, length);
  }

  /** The number of the state with these words, or -1 if there is none yet. */
  public int find(long[] buffer, int length) {
    return states.find(buffer, length);
  }

  /** The number of a reply, equal ones having the same. */
  public int reply(Reply reply) {
    int number = replyNumbers.getInt(reply);
    if (number == ABSENT) {
      number = replies.size();
      replies.add(reply);
      replyNumbers.put(reply, number);
    }
    return number;
  }

  /**
   * Adds an edge.
   *
   * @throws IllegalArgumentException if it comes before the last one in the order of source and
   *     call, or names a number that does not exist
   */
  public void edge(int source, int call, int reply, int target) {
    boolean inOrder =
        source >= firstEdges.size()
            || (source == firstEdges.size() - 1 && call >= callOf.getInt(callOf.size() - 1));
    if (!inOrder
        || source >= states.size()
        || call < 0
        || call >= calls.size()
        || reply < 0
        || reply >= replies.size()
        || target < 0
        || target >= states.size()) {
      throw new IllegalArgumentException(
          "no edge of a breadth-first search here: %d --(%d, %d)-> %d"
              .formatted(source, call, reply, target));
    }
    while (firstEdges.size() <= source) {
      firstEdges.add(callOf.size());
    }
    callOf.add(call);
    replyOf.add(reply);
    targetOf.add(target);
  }

  /** How many states there are so far. */
  public int stateCount() {
    return states.size();
  }

  /** How many edges there are so far. */
  public int edgeCount() {
    return callOf.size();
  }

  /**
   * The graph.
   *
   * @throws IllegalArgumentException if the header counts other states or edges; TLC counts the
   *     initial state among the generated ones
   */
  public StateGraph build(GraphHeader header) {
    if (header.distinct() != states.size() || header.generated() != callOf.size() + 1L) {
      throw new IllegalArgumentException(
          "TLC counts %,d distinct states and %,d generated ones, but the graph has %,d and %,d"
              .formatted(header.distinct(), header.generated(), states.size(), callOf.size() + 1L));
    }
    while (firstEdges.size() <= states.size()) {
      firstEdges.add(callOf.size());
    }
    return new StateGraph(
        header,
        calls,
        replies,
        new GraphRows(
            states.copyWords(),
            states.copyOffsets(),
            firstEdges.toIntArray(),
            callOf.toIntArray(),
            replyOf.toIntArray(),
            targetOf.toIntArray()));
  }
}
