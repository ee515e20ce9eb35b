package org.vmoffer.conformance.explore;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The steps of an exploration, ordered by the state that they leave. */
public final class Edges {
  private final IntArrayList firsts = new IntArrayList();
  private final LongArrayList steps = new LongArrayList();
  private final IntArrayList targets = new IntArrayList();

  Edges() {}

  /** How many steps there are. */
  public int count() {
    return targets.size();
  }

  /** The first step that leaves a state. */
  public int first(int state) {
    return state < firsts.size() ? firsts.getInt(state) : count();
  }

  /** The one after the last step that leaves a state. */
  public int end(int state) {
    return first(state + 1);
  }

  /** A step. */
  public long step(int edge) {
    return steps.getLong(edge);
  }

  /** The state that a step leads to. */
  public int target(int edge) {
    return targets.getInt(edge);
  }

  /** From now on steps of the next state are added. */
  void nextState() {
    firsts.add(count());
  }

  void add(long step, int target) {
    steps.add(step);
    targets.add(target);
  }

  long bytes() {
    return (long) Integer.BYTES * (firsts.elements().length + targets.elements().length)
        + (long) Long.BYTES * steps.elements().length;
  }
}
