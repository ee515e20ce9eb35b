package org.vmoffer.conformance.campaign;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What has become of each edge of a course, for all who work on it. */
final class EdgeStates {
  private final AtomicReferenceArray<EdgeState> states;
  private final AtomicIntegerArray refusals;

  /** What may become of an edge. */
  enum EdgeState {
    /** Nobody has been there. */
    OPEN,
    /** The program did what is due. */
    COVERED,
    /** The program did something else that is allowed: it chose another place. */
    ELSEWHERE,
    /** The program refused for want of resources, each time. */
    REFUSED,
    /** The program does not have the call. */
    ABSENT,
    /** The program did what is not allowed. */
    FAILED
  }

  EdgeStates(int edges) {
    EdgeState[] open = new EdgeState[edges];
    Arrays.fill(open, EdgeState.OPEN);
    states = new AtomicReferenceArray<>(open);
    refusals = new AtomicIntegerArray(edges);
  }

  int count() {
    return states.length();
  }

  EdgeState of(int edge) {
    return states.get(edge);
  }

  boolean is(int edge, EdgeState state) {
    return states.get(edge) == state;
  }

  /** Whether a way may go over an edge: nothing is known that speaks against it. */
  boolean isUsable(int edge) {
    return is(edge, EdgeState.OPEN) || is(edge, EdgeState.COVERED);
  }

  /** What has become of an edge; what was seen to be right once, or wrong, stays so. */
  void set(int edge, EdgeState state) {
    states.updateAndGet(
        edge,
        old ->
            old == EdgeState.FAILED || (old == EdgeState.COVERED && state != EdgeState.FAILED)
                ? old
                : state);
  }

  /** Counts a refusal; returns how many there have been. */
  int refused(int edge) {
    return refusals.incrementAndGet(edge);
  }
}
