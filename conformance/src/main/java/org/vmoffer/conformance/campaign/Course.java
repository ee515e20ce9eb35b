package org.vmoffer.conformance.campaign;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.trace.Walks;

/** The graph that walks go through: each edge once, however often it is taken. */
final class Course {
  private final Walks walks;
  private final int[] edgeOfStep;
  private final IntArrayList steps = new IntArrayList();
  private final IntArrayList sources = new IntArrayList();
  private final IntArrayList[] leaving;

  Course(Walks walks) {
    this.walks = walks;
    edgeOfStep = new int[walks.stepCount()];
    leaving = new IntArrayList[walks.stateCount()];
    Arrays.setAll(leaving, _ -> new IntArrayList());
    Long2IntOpenHashMap edges = new Long2IntOpenHashMap();
    for (int walk = 0; walk < walks.walkCount(); walk++) {
      int state = 0;
      for (int step = walks.firstStep(walk); step < walks.firstStep(walk + 1); step++) {
        long key = (long) state << Integer.SIZE | walks.call(step);
        int edge = edges.computeIfAbsent(key, _ -> steps.size());
        if (edge == steps.size()) {
          steps.add(step);
          sources.add(state);
          leaving[state].add(edge);
        }
        edgeOfStep[step] = edge;
        state = walks.target(step);
      }
    }
  }

  Walks walks() {
    return walks;
  }

  int edgeCount() {
    return steps.size();
  }

  /** The edge that a step takes. */
  int edgeOf(int step) {
    return edgeOfStep[step];
  }

  int source(int edge) {
    return sources.getInt(edge);
  }

  int target(int edge) {
    return walks.target(steps.getInt(edge));
  }

  boolean isLoop(int edge) {
    return source(edge) == target(edge);
  }

  Invocation invocation(int edge) {
    return walks.invocation(walks.call(steps.getInt(edge)));
  }

  Reply reply(int edge) {
    return walks.replyAt(walks.reply(steps.getInt(edge)));
  }

  /** The edges that leave a state. */
  IntArrayList leaving(int state) {
    return leaving[state];
  }

  /**
   * A shortest way from a state to the nearest edge of a kind, that edge included; empty if there
   * is none.
   *
   * @param wanted whether an edge is of the kind
   * @param usable whether the way may go over an edge
   */
  IntArrayList way(int from, IntPredicate wanted, IntPredicate usable) {
    int[] by = new int[leaving.length];
    Arrays.fill(by, -1);
    IntArrayFIFOQueue queue = new IntArrayFIFOQueue();
    queue.enqueue(from);
    while (!queue.isEmpty()) {
      int state = queue.dequeueInt();
      for (int edge : leaving[state]) {
        if (wanted.test(edge)) {
          return back(from, edge, by);
        }
      }
      for (int edge : leaving[state]) {
        int target = target(edge);
        if (target != from && by[target] < 0 && usable.test(edge)) {
          by[target] = edge;
          queue.enqueue(target);
        }
      }
    }
    return new IntArrayList();
  }

  private IntArrayList back(int from, int last, int[] by) {
    IntArrayList way = IntArrayList.of(last);
    for (int state = source(last); state != from; state = source(by[state])) {
      way.add(0, by[state]);
    }
    return way;
  }

  /** A shortest sequence of calls to a state, and a call there; empty if no walk comes to it. */
  List<Invocation> callsTo(long[] code, Invocation last) {
    IntPredicate there = edge -> invocation(edge).equals(last) && isCode(source(edge), code);
    return way(0, there, _ -> true).intStream().mapToObj(this::invocation).toList();
  }

  private boolean isCode(int state, long[] code) {
    int from = walks.stateOffset(state);
    return Arrays.equals(
        walks.stateWords(), from, walks.stateOffset(state + 1), code, 0, code.length);
  }
}
