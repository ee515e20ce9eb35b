package org.vmoffer.conformance.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * A good input and what is done to it.
 *
 * @param seed the number of the good input
 * @param mutations what is done, one after the other
 */
record BadInput(int seed, List<Mutation> mutations) {
  private static final int MOST_MUTATIONS = 4;
  private static final int PLACES = 1 << 24;

  /** Inputs that are made of so many good ones; some of them stay good. */
  static Arbitrary<BadInput> ofSeeds(int seeds) {
    return Combinators.combine(Arbitraries.integers().between(0, seeds - 1), changes())
        .as(BadInput::new);
  }

  private static Arbitrary<List<Mutation>> changes() {
    Arbitrary<Double> places =
        Arbitraries.integers()
            .between(0, PLACES - 1)
            .withDistribution(RandomDistribution.uniform())
            .map(place -> (double) place / PLACES);
    return Combinators.combine(Arbitraries.of(Mutation.Kind.class), places, places)
        .as(Mutation::new)
        .list()
        .ofMaxSize(MOST_MUTATIONS);
  }

  byte[] bytes(List<byte[]> seeds) {
    return Mutator.mutated(seeds.get(seed), mutations);
  }
}
