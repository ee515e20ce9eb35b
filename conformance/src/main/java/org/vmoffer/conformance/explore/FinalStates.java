package org.vmoffer.conformance.explore;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.vmoffer.machine.Scenario;

/** The states in which an exploration ends: there, everything rests or nothing can move. */
final class FinalStates {
  private final CodeLayout layout;

  FinalStates(Scenario scenario) {
    this.layout = new CodeLayout(scenario);
  }

  /**
   * The canonical forms of the states that no step leaves but rest.
   *
   * @param exploration with its steps kept
   * @param isRest whether a step says that everything rests
   */
  Set<LongList> exactly(Exploration exploration, LongPredicate isRest) {
    return all(exploration, isRest, code -> code);
  }

  /** The same without what is cached. */
  Set<LongList> withoutCaches(Exploration exploration, LongPredicate isRest) {
    return all(exploration, isRest, this::withoutCaches);
  }

  private static Set<LongList> all(
      Exploration exploration, LongPredicate isRest, UnaryOperator<long[]> form) {
    Set<LongList> all = new HashSet<>();
    for (int state = 0; state < exploration.states(); state++) {
      if (isFinal(exploration.edges(), state, isRest)) {
        all.add(LongArrayList.wrap(form.apply(exploration.code(state))));
      }
    }
    return all;
  }

  private static boolean isFinal(Edges edges, int state, LongPredicate isRest) {
    for (int edge = edges.first(state); edge < edges.end(state); edge++) {
      if (!isRest.test(edges.step(edge))) {
        return false;
      }
    }
    return true;
  }

  private long[] withoutCaches(long[] code) {
    LongArrayList kept = new LongArrayList();
    layout.parts(
        code,
        (part, number, from, to) -> {
          if (part != Part.TLB && part != Part.PSC) {
            kept.add((long) to - from);
            kept.addElements(kept.size(), code, from, to - from);
          }
        });
    return kept.toLongArray();
  }
}
