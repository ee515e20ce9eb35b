package org.vmoffer.conformance.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/** A walk as the only one of its kind, ready to be replayed. */
public final class OneWalk extends StoredWalks {
  private final Walk walk;

  /** Takes a walk of one step or more. */
  public OneWalk(Walk walk) {
    super(
        new Labels(
            walk.steps().stream().map(Walk.Step::invocation).toList(),
            walk.steps().stream().map(Walk.Step::reply).toList()),
        states(walk),
        steps(walk.steps().size()));
    this.walk = walk;
  }

  private static States states(Walk walk) {
    LongArrayList words = new LongArrayList();
    IntArrayList offsets = new IntArrayList(new int[] {0});
    for (int step = 0; step <= walk.steps().size(); step++) {
      AbstractState state = walk.before(step);
      long[] code = StateCode.encode(state, walk.bounds().frames());
      words.addElements(words.size(), code);
      offsets.add(words.size());
    }
    return new States(words.toLongArray(), offsets.toIntArray());
  }

  private static Steps steps(int count) {
    int[] same = IntStream.range(0, count).toArray();
    int[] targets = Arrays.stream(same).map(step -> step + 1).toArray();
    return new Steps(new int[] {0, count}, same, same.clone(), targets);
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
