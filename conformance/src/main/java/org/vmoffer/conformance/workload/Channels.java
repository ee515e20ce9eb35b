package org.vmoffer.conformance.workload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of channels by what they are for: each has one sender and one receiver. */
final class Channels {
  private enum Use {
    READY,
    CREDIT
  }

  private final Map<List<Object>, Integer> numbers = new HashMap<>();

  /** A buffer, or a part, is there for the process behind this one; from the last, the first. */
  int ready(Work work) {
    return number(work.number(), work.stage(), Use.READY);
  }

  /** The same, as the receiver calls it. */
  int readyFor(Work work) {
    int path = work.flow().path().size();
    return number(work.number(), (work.stage() + path - 1) % path, Use.READY);
  }

  /** There is room again in the ring behind the process at this stage. */
  int credit(Work work, int stage) {
    return number(work.number(), stage, Use.CREDIT);
  }

  private int number(int flow, int stage, Use use) {
    return numbers.computeIfAbsent(List.of(flow, stage, use), key -> numbers.size());
  }
}
