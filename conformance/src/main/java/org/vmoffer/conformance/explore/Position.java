package org.vmoffer.conformance.explore;

import java.io.IOException;

/** How far a breadth-first search is. */
final class Position {
  /** The state whose steps are next. */
  int state;

  /** The first state that is not of the depth of this one. */
  int endOfDepth = 1;

  /** How many states are on the longest of the shortest paths until now. */
  int depth = 1;

  /** How many steps were taken. */
  long taken;

  /** How long that took in processes before this one. */
  long nanosBefore;

  /**
   * Writes it.
   *
   * @param nanos how long it took until now
   */
  void write(WordWriter out, long nanos) throws IOException {
    out.put(state);
    out.put(endOfDepth);
    out.put(depth);
    out.put(taken);
    out.put(nanos);
  }

  /**
   * Becomes what was written.
   *
   * @param states how many there are
   */
  void read(WordReader in, int states) throws IOException {
    state = in.get(states);
    endOfDepth = in.get(states);
    depth = in.get(states);
    taken = in.get();
    nanosBefore = in.get();
  }
}
