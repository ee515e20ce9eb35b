package org.vmoffer.conformance.property;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.vmoffer.conformance.program.Die;
import org.vmoffer.conformance.trace.TraceDirectory;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;

/** Pieces of the walks in the repository, from any step on. */
class CorpusWalksTest extends WalkProperties {
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));
  private static final int LONGEST = 60;

  private static List<Walks> corpora = List.of();

  @BeforeContainer
  static void readCorpora() {
    corpora =
        TRACES.models().stream().<Walks>map(model -> TRACES.read(model, Optional.empty())).toList();
  }

  @Provide
  Arbitrary<Walk> walks() {
    return Combinators.combine(Arbitraries.of(corpora), die(), die(), die())
        .as(CorpusWalksTest::piece);
  }

  private static Arbitrary<Die> die() {
    return Arbitraries.integers()
        .between(0, Die.SIDES - 1)
        .withDistribution(RandomDistribution.uniform())
        .map(Die::new)
        .withoutEdgeCases();
  }

  private static Walk piece(Walks walks, Die which, Die where, Die length) {
    int walk = which.below(walks.walkCount());
    int begin = walks.firstStep(walk);
    int end = walks.firstStep(walk + 1);
    int from = begin + where.below(end - begin);
    int to = Math.min(end, from + length.below(LONGEST) + 1);
    Walk piece = Walk.of(walks, IntStream.range(from, to).toArray());
    return from == begin
        ? piece
        : new Walk(
            piece.model(),
            piece.bounds(),
            Walk.of(walks, from - 1).steps().getFirst().after(),
            piece.steps());
  }
}
