package org.vmoffer.conformance.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vmoffer.conformance.tour.Digraph;
import org.vmoffer.conformance.tour.ShortestPaths;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;

/**
 * Looks for a shorter way to a mismatch: the shortest path to the state in which the call was made,
 * over steps of any walk. A subject may have gone wrong earlier without showing it, so each
 * candidate is tried; at worst the walk stays as it is.
 */
public final class Minimiser {
  private final Walks walks;
  private final Replayer replayer;

  /**
   * The shortest walk that was found.
   *
   * @param walk the walk, which ends with the step that mismatches
   * @param observed what the subject did at that step
   */
  public record Minimised(Walk walk, Observed observed) {}

  /** A minimiser that tries walks on a subject. */
  public Minimiser(Walks walks, Subject subject) {
    this.walks = walks;
    this.replayer = new Replayer(walks, subject);
  }

  /** The shortest walk known to end in the mismatch. */
  public Minimised minimise(Mismatch mismatch) {
    int first = walks.firstStep(mismatch.walk());
    int last = first + mismatch.step();
    for (int[] path : List.of(shortest(last), withoutLoops(first, last))) {
      Optional<Observed> observed = replayer.mismatchAtTheEndOf(path);
      if (observed.isPresent()) {
        return new Minimised(Walk.of(walks, path), observed.get());
      }
    }
    int[] whole = IntStream.rangeClosed(first, last).toArray();
    return new Minimised(Walk.of(walks, whole), mismatch.observed());
  }

  /** The steps of the shortest path to where a step begins, and the step. */
  private int[] shortest(int step) {
    int[] sources = new int[walks.stepCount()];
    int[] firstEdges = new int[walks.stateCount() + 1];
    for (int walk = 0; walk < walks.walkCount(); walk++) {
      int state = 0;
      for (int each = walks.firstStep(walk); each < walks.firstStep(walk + 1); each++) {
        sources[each] = state;
        firstEdges[state + 1]++;
        state = walks.target(each);
      }
    }
    Arrays.parallelPrefix(firstEdges, Integer::sum);
    int[] next = firstEdges.clone();
    int[] steps = new int[sources.length];
    int[] targets = new int[sources.length];
    for (int each = 0; each < sources.length; each++) {
      int edge = next[sources[each]]++;
      steps[edge] = each;
      targets[edge] = walks.target(each);
    }
    int[] path = new ShortestPaths(new Digraph(firstEdges, targets)).path(sources[step]);
    return IntStream.concat(Arrays.stream(path).map(edge -> steps[edge]), IntStream.of(step))
        .toArray();
  }

  /** The steps of a walk that change the state, and the last one. */
  private int[] withoutLoops(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .filter(step -> step == last || walks.target(step) != before(step, first))
        .toArray();
  }

  private int before(int step, int first) {
    return step == first ? 0 : walks.target(step - 1);
  }
}
