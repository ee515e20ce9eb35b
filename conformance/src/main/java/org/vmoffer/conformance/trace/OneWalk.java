package org.vmoffer.conformance.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/** A walk as the only one of its kind, ready to be replayed. */
public final class OneWalk extends StoredWalks {
  private final Walk walk;

  /** Takes a walk of one step or more. */
  public OneWalk(Walk walk) {
    this(
        walk,
        distinct(walk, Walk.Step::invocation),
        distinct(walk, Walk.Step::reply),
        distinctStates(walk));
  }

  private OneWalk(
      Walk walk, List<Invocation> calls, List<Reply> replies, List<AbstractState> states) {
    super(
        new Labels(calls, replies),
        encoded(states, walk.bounds().frames()),
        new Steps(
            new int[] {0, walk.steps().size()},
            walk.steps().stream().mapToInt(step -> calls.indexOf(step.invocation())).toArray(),
            walk.steps().stream().mapToInt(step -> replies.indexOf(step.reply())).toArray(),
            walk.steps().stream().mapToInt(step -> states.indexOf(step.after())).toArray()));
    this.walk = walk;
  }

  private static <T> List<T> distinct(Walk walk, Function<Walk.Step, T> part) {
    return walk.steps().stream().map(part).distinct().toList();
  }

  /** The initial state first. */
  private static List<AbstractState> distinctStates(Walk walk) {
    LinkedHashSet<AbstractState> states = new LinkedHashSet<>(List.of(walk.initial()));
    walk.steps().forEach(step -> states.add(step.after()));
    return new ArrayList<>(states);
  }

  private static States encoded(List<AbstractState> states, int frames) {
    LongArrayList words = new LongArrayList();
    IntArrayList offsets = new IntArrayList(new int[] {0});
    for (AbstractState state : states) {
      words.addElements(words.size(), StateCode.encode(state, frames));
      offsets.add(words.size());
    }
    return new States(words.toLongArray(), offsets.toIntArray());
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
