package org.vmoffer.conformance.campaign;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import org.vmoffer.conformance.campaign.EdgeStates.EdgeState;

/** Which states of a course a program could come to. */
final class Reach {
  private Reach() {}

  /**
   * The states that the program could come to if it refused nothing for want of resources: not
   * those behind a place that it does not choose, a call that it does not have, or a failure.
   */
  static boolean[] withoutRefusals(Course course, EdgeStates states) {
    boolean[] reached = new boolean[course.walks().stateCount()];
    IntArrayFIFOQueue queue = new IntArrayFIFOQueue();
    reached[0] = true;
    queue.enqueue(0);
    while (!queue.isEmpty()) {
      for (int edge : course.leaving(queue.dequeueInt())) {
        EdgeState state = states.of(edge);
        boolean closed =
            state == EdgeState.ELSEWHERE || state == EdgeState.ABSENT || state == EdgeState.FAILED;
        if (!closed && !reached[course.target(edge)]) {
          reached[course.target(edge)] = true;
          queue.enqueue(course.target(edge));
        }
      }
    }
    return reached;
  }
}
