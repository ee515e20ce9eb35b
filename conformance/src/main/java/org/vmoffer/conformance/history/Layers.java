package org.vmoffer.conformance.history;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.protocol.Hello;

/** The returns of a history one after the other, each with the calls that are open before it. */
final class Layers {
  private final List<Operation> operations;
  private final int[] events;
  private final int[] previous;
  private final Footprint[] footprints;
  private final int[] slots;
  private final BitSet taken = new BitSet();
  private final IntArrayList open = new IntArrayList();
  private int read;
  private int invoked;
  private int made;

  Layers(History history) {
    this.operations = history.operations();
    this.events = history.events();
    this.previous = history.previous();
    this.footprints = new Footprint[operations.size()];
    this.slots = new int[operations.size()];
    Hello hello = history.hello();
    Arrays.setAll(footprints, i -> Footprint.of(operations.get(i).invocation(), hello));
  }

  /** The layer behind another, the first behind null. */
  Layer next(@Nullable Layer before) {
    BitSet left = before == null ? new BitSet() : leave(before.returning());
    int[] pending = open.toIntArray();
    boolean quiescent = open.intStream().allMatch(index -> operations.get(index).isPending());
    int earlier = invoked;
    while (read < events.length && events[read] >= 0) {
      int index = events[read++];
      invoked++;
      slots[index] = taken.nextClearBit(0);
      taken.set(slots[index]);
      open.add(index);
    }
    int returning = read < events.length ? ~events[read++] : Layer.END;
    int[] candidates = returning == Layer.END ? new int[0] : candidates(returning);
    return new Layer(
        made++,
        returning,
        candidates,
        quiescent ? new Layer.Rest(earlier, new IntImmutableList(pending)) : null,
        left,
        before);
  }

  /**
   * Takes away a call that has returned, and those that can never take effect any more; their
   * slots.
   */
  private BitSet leave(int returned) {
    BitSet left = new BitSet();
    left.set(slots[returned]);
    open.rem(returned);
    Operation end = operations.get(returned);
    for (int index : open.toIntArray()) {
      Operation other = operations.get(index);
      if (index < returned && other.isPending() && end.ends(other)) {
        left.set(slots[index]);
        open.rem(index);
      }
    }
    taken.andNot(left);
    return left;
  }

  /**
   * The open calls, the one that returns first, then in order of their returns. A call that has not
   * returned and only looks needs no place.
   */
  private int[] candidates(int returning) {
    int[] candidates =
        open.intStream()
            .filter(i -> !(operations.get(i).isPending() && operations.get(i).onlyLooks()))
            .toArray();
    IntArrays.mergeSort(
        candidates,
        (one, other) ->
            one == returning || other == returning
                ? Boolean.compare(other == returning, one == returning)
                : Long.compare(end(one), end(other)));
    return candidates;
  }

  private long end(int index) {
    Operation.Return returned = operations.get(index).returned();
    return returned == null ? Long.MAX_VALUE : returned.t();
  }

  /** The bit of an open call; no two open calls have the same. */
  int slot(int index) {
    return slots[index];
  }

  /**
   * Whether the call before one on its thread has taken effect in a node; or may never do so, which
   * is possible if the history ends where both are open.
   */
  boolean isReady(int index, Layer layer, Node node) {
    int before = previous[index];
    return before < 0
        || !isOpen(before, layer)
        || node.isDone(slots[before])
        || operations.get(before).isPending();
  }

  /**
   * The candidates that may matter to the return of a layer, by their places among all: the call
   * that returns, those that conflict with it, those that conflict with these, and so on, without
   * those that have taken effect. All others do the same after the return.
   */
  BitSet mattering(Layer layer, Node node) {
    int[] candidates = layer.candidates();
    BitSet mattering = new BitSet(candidates.length);
    mattering.set(0);
    int[] found = new int[candidates.length];
    int last = 1;
    for (int next = 0; next < last; next++) {
      int call = candidates[found[next]];
      for (int place = 1; place < candidates.length; place++) {
        if (!mattering.get(place)
            && !node.isDone(slots[candidates[place]])
            && (previous[call] == candidates[place]
                || footprints[call].conflicts(footprints[candidates[place]]))) {
          mattering.set(place);
          found[last++] = place;
        }
      }
    }
    return mattering;
  }

  private static boolean isOpen(int index, Layer layer) {
    for (int candidate : layer.candidates()) {
      if (candidate == index) {
        return true;
      }
    }
    return false;
  }
}
