package org.vmoffer.conformance.history;

import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All nodes before the same return. Those that have been seen are remembered as long as others may
 * lead to them.
 */
final class Layer {
  /** As the index of the call: behind the last return. */
  static final int END = -1;

  /**
   * A moment at which no call was open that returns.
   *
   * @param invoked how many calls had been invoked
   * @param pending the indices of those of them that were under way, and are so to the end
   */
  record Rest(int invoked, IntList pending) {}

  private final int index;
  private final int returning;
  private final int[] candidates;
  private final @Nullable Rest rest;
  private final BitSet left;
  private final Set<Node> seen = new ObjectOpenHashSet<>(2);
  private final Deque<Node> unfinished = new ArrayDeque<>(2);
  private final Set<Start> entries = new LinkedHashSet<>(2);
  private @Nullable Layer before;
  private @Nullable Layer after;

  /**
   * A layer without nodes.
   *
   * @param index how many returns come before this one
   * @param returning the index of the call that returns, or {@link #END}
   * @param candidates the indices of the calls that may take effect before it, itself first
   * @param rest what was under way if the layer is quiescent
   * @param left the slots of the calls that are candidates before this layer and not in it
   */
  Layer(
      int index,
      int returning,
      int[] candidates,
      @Nullable Rest rest,
      BitSet left,
      @Nullable Layer before) {
    this.index = index;
    this.returning = returning;
    this.candidates = candidates;
    this.rest = rest;
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

  /** What was under way after the return before this one; null if a call that returns was. */
  @Nullable Rest rest() {
    return rest;
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
  Set<Start> entries() {
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
