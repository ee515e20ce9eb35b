package org.vmoffer.conformance.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/**
 * A walk as the only one of its kind, ready to be replayed. Calls, replies and states that come
 * again have one number, as in every corpus: whoever follows a program finds a state by its code.
 */
public final class OneWalk extends StoredWalks {
  private final Walk walk;

  /** Takes a walk of one step or more. */
  public OneWalk(Walk walk) {
    this(
        walk,
        numbered(walk.steps().stream().map(Walk.Step::invocation).toList()),
        numbered(walk.steps().stream().map(Walk.Step::reply).toList()),
        numbered(IntStream.rangeClosed(0, walk.steps().size()).mapToObj(walk::before).toList()));
  }

  private OneWalk(
      Walk walk, Numbered<Invocation> calls, Numbered<Reply> replies, Numbered<AbstractState> at) {
    super(
        new Labels(calls.distinct(), replies.distinct()),
        states(at.distinct(), walk.bounds().frames()),
        new Steps(
            new int[] {0, walk.steps().size()},
            calls.inOrder(),
            replies.inOrder(),
            Arrays.copyOfRange(at.inOrder(), 1, walk.steps().size() + 1)));
    this.walk = walk;
  }

  private static States states(List<AbstractState> states, int frames) {
    LongArrayList words = new LongArrayList();
    IntArrayList offsets = new IntArrayList(new int[] {0});
    for (AbstractState state : states) {
      words.addElements(words.size(), StateCode.encode(state, frames));
      offsets.add(words.size());
    }
    return new States(words.toLongArray(), offsets.toIntArray());
  }

  /** Things, each once, and the number of each in the order in which they come. */
  private record Numbered<T>(List<T> distinct, IntArrayList numbers) {
    int[] inOrder() {
      return numbers.toIntArray();
    }
  }

  private static <T> Numbered<T> numbered(List<T> all) {
    List<T> distinct = new ArrayList<>();
    Map<T, Integer> known = new HashMap<>();
    IntArrayList numbers = new IntArrayList();
    for (T each : all) {
      Integer number = known.putIfAbsent(each, distinct.size());
      if (number == null) {
        numbers.add(distinct.size());
        distinct.add(each);
      } else {
        numbers.add(number.intValue());
      }
    }
    return new Numbered<>(distinct, numbers);
  }

  @Override
  public String model() {
    return walk.model();
  }

  @Override
  public Bounds bounds() {
    return walk.bounds();
  }
}
