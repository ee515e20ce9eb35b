package org.vmoffer.conformance.history;

import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.oracle.Position;

/**
 * All nodes before the same return. Those that have been seen are remembered as long as others may
 * lead to them.
 */
final class Layer {
  /** As the index of the call: behind the last return. */
  static final int END = -1;

  private final int index;
  private final int returning;
  private final int[] candidates;
  private final boolean quiescent;
  private final BitSet left;
  private final Set<Node> seen = new ObjectOpenHashSet<>(2);
  private final Deque<Node> unfinished = new ArrayDeque<>(2);
  private final Set<Position> entries = new LinkedHashSet<>(2);
  private @Nullable Layer before;
  private @Nullable Layer after;

  /**
   * A layer without nodes.
   *
   * @param index how many returns come before this one
   * @param returning the index of the call that returns, or {@link #END}
   * @param candidates the indices of the calls that may take effect before it, itself first
   * @param quiescent whether no call was open after the return before this one
   * @param left the slots of the calls that are candidates before this layer and not in it
   */
  Layer(
      int index,
      int returning,
      int[] candidates,
      boolean quiescent,
      BitSet left,
      @Nullable Layer before) {
    this.index = index;
    this.returning = returning;
    this.candidates = candidates;
    this.quiescent = quiescent;
    this.left = left;
    this.before = before;
    if (before != null) {
      before.after = this;
    }
  }

  int index() {
    return index;
  }

  int returning() {
    return returning;
  }

  int[] candidates() {
    return candidates;
  }

  boolean isQuiescent() {
    return quiescent;
  }

  BitSet left() {
    return left;
  }

  @Nullable Layer before() {
    return before;
  }

  /** Forgets those before it. */
  void cut() {
    before = null;
  }

  /** Of a quiescent layer, where the program may be then. */
  Set<Position> entries() {
    return entries;
  }

  @Nullable Layer after() {
    return after;
  }

  /** The nodes that have come here. */
  Set<Node> seen() {
    return seen;
  }

  /** The nodes of which not all has been tried, the latest first. */
  Deque<Node> unfinished() {
    return unfinished;
  }
}
