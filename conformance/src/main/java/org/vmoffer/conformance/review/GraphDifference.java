package org.vmoffer.conformance.review;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.trace.Walk;

/**
 * Compares the behaviour of two graphs. Both are walked together, breadth first, along the steps
 * that are the same in both: the call, what it returns, and the state after it. Where a call ends
 * otherwise the walk ends, so that what is told are first differences, and not what follows from
 * them.
 */
final class GraphDifference {
  private final StateGraph before;
  private final StateGraph after;

  /** For each state of the first the one of the second, if there is one. */
  private final int[] twins;

  /** For each call of the second the one of the first, if there is one. */
  private final int[] calls;

  /** The calls of the first that the second makes, too. */
  private final BitSet common = new BitSet();

  private final boolean[] reached;
  private final int[] arrivals;
  private final int[] origins;
  private final IntArrayList queue = new IntArrayList();
  private final Map<BehaviourChange.Kind, Found> kinds = new LinkedHashMap<>();

  private GraphDifference(StateGraph before, StateGraph after) {
    this.before = before;
    this.after = after;
    this.twins = Twins.ofStates(before, after);
    this.calls = Twins.ofCalls(before, after);
    Arrays.stream(calls).filter(call -> call != Twins.NONE).forEach(common::set);
    this.reached = new boolean[before.stateCount()];
    this.arrivals = new int[before.stateCount()];
    this.origins = new int[before.stateCount()];
  }

  /** What is known of a kind so far. */
  private static final class Found {
    private final BehaviourChange.Example example;
    private final Set<Invocation> calls = new LinkedHashSet<>();
    private long cases;
    private long states;
    private int lastState = Twins.NONE;

    Found(BehaviourChange.Example example) {
      this.example = example;
    }

    void add(int state, Invocation call) {
      cases++;
      states += state == lastState ? 0 : 1;
      lastState = state;
      calls.add(call);
    }
  }

  /**
   * Compares.
   *
   * @throws BadInputException if they are not of one model with one set of bounds
   */
  static BehaviourDifference of(StateGraph before, StateGraph after) {
    GraphDifference difference = new GraphDifference(before, after);
    difference.walk();
    return new BehaviourDifference(
        before.header().model(),
        size(before),
        size(after),
        (int) Arrays.stream(difference.twins).filter(twin -> twin != Twins.NONE).count(),
        difference.queue.size(),
        before.callCount() - difference.common.cardinality(),
        after.callCount() - difference.common.cardinality(),
        difference.changes(),
        RuleCounts.of(before, after));
  }

  private static BehaviourDifference.Size size(StateGraph graph) {
    return new BehaviourDifference.Size(graph.stateCount(), graph.edgeCount());
  }

  private void walk() {
    reach(0, Twins.NONE, Twins.NONE);
    for (int at = 0; at < queue.size(); at++) {
      int state = queue.getInt(at);
      compare(state, twins[state]);
    }
  }

  private void reach(int state, int origin, int edge) {
    if (!reached[state]) {
      reached[state] = true;
      origins[state] = origin;
      arrivals[state] = edge;
      queue.add(state);
    }
  }

  /** Compares the edges that leave a state, call by call. */
  private void compare(int state, int twin) {
    Map<Integer, List<Integer>> others = new HashMap<>();
    for (int edge = after.firstEdge(twin); edge < after.firstEdge(twin + 1); edge++) {
      int call = calls[after.call(edge)];
      if (call != Twins.NONE) {
        others.computeIfAbsent(call, _ -> new ArrayList<>(1)).add(edge);
      }
    }
    List<Integer> unmatched = new ArrayList<>();
    for (int edge = before.firstEdge(state); edge < before.firstEdge(state + 1); edge++) {
      if (!common.get(before.call(edge))) {
        continue;
      }
      if (takesEqual(edge, others.getOrDefault(before.call(edge), List.of()))) {
        reach(before.target(edge), state, edge);
      } else {
        unmatched.add(edge);
      }
    }
    for (int edge : unmatched) {
      List<Integer> rest = others.getOrDefault(before.call(edge), List.of());
      record(state, edge, rest.isEmpty() ? Twins.NONE : rest.removeFirst());
    }
    for (List<Integer> rest : others.values()) {
      rest.forEach(edge -> record(state, Twins.NONE, edge));
    }
  }

  private boolean takesEqual(int edge, List<Integer> others) {
    for (int i = 0; i < others.size(); i++) {
      int other = others.get(i);
      if (sameReply(edge, other) && twins[before.target(edge)] == after.target(other)) {
        others.remove(/* index */ i);
        return true;
      }
    }
    return false;
  }

  private boolean sameReply(int edge, int other) {
    return before.replyAt(before.reply(edge)).equals(after.replyAt(after.reply(other)));
  }

  private void record(int state, int edge, int other) {
    Invocation call =
        edge == Twins.NONE
            ? after.invocation(after.call(other))
            : before.invocation(before.call(edge));
    Rule was = edge == Twins.NONE ? null : before.replyAt(before.reply(edge)).rule();
    Rule is = other == Twins.NONE ? null : after.replyAt(after.reply(other)).rule();
    boolean inBoth = was != null && is != null;
    BehaviourChange.Kind kind =
        new BehaviourChange.Kind(
            CallName.of(call.call()).word(),
            was,
            is,
            inBoth && was == is && !sameReply(edge, other),
            inBoth && twins[before.target(edge)] != after.target(other));
    kinds.computeIfAbsent(kind, _ -> new Found(example(state, call, edge, other))).add(state, call);
  }

  private BehaviourChange.Example example(int state, Invocation call, int edge, int other) {
    int[] path = path(state);
    return new BehaviourChange.Example(
        Walk.of(before, path), call, step(before, edge), step(after, other));
  }

  /** The step of an edge. */
  private static Optional<Walk.Step> step(StateGraph graph, int edge) {
    return edge == Twins.NONE
        ? Optional.empty()
        : Optional.of(Walk.of(graph, edge).steps().getLast());
  }

  private int[] path(int state) {
    IntArrayList path = new IntArrayList();
    for (int at = state; origins[at] != Twins.NONE; at = origins[at]) {
      path.add(0, arrivals[at]);
    }
    return path.toIntArray();
  }

  private List<BehaviourChange> changes() {
    List<BehaviourChange> changes = new ArrayList<>();
    kinds.forEach(
        (kind, found) ->
            changes.add(
                new BehaviourChange(
                    kind, found.cases, found.states, List.copyOf(found.calls), found.example)));
    changes.sort(Comparator.comparingLong(BehaviourChange::cases).reversed());
    return changes;
  }
}
