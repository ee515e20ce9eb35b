package org.vmoffer.conformance.mutate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many mutants are noticed, and by what.
 *
 * @param generated how many there are
 * @param property how many violate a property
 * @param graph how many no property notices where they were run, but a call ends otherwise
 * @param error how many TLC cannot evaluate
 * @param equivalent how many nothing notices, with a reason why nothing can
 * @param surviving how many nothing notices, without one
 */
public record MutantScore(
    int generated, int property, int graph, int error, int equivalent, int surviving) {
  private static final MutantScore NONE = new MutantScore(0, 0, 0, 0, 0, 0);

  /** How many of some. */
  public static MutantScore of(List<KeptMutant> mutants, Equivalents equivalents) {
    MutantScore score = NONE;
    for (KeptMutant mutant : mutants) {
      score = score.with(mutant, equivalents.reasons().containsKey(mutant.name()));
    }
    return score;
  }

  private MutantScore with(KeptMutant mutant, boolean explained) {
    return switch (mutant.verdict()) {
      case PROPERTY ->
          new MutantScore(generated + 1, property + 1, graph, error, equivalent, surviving);
      case GRAPH ->
          new MutantScore(generated + 1, property, graph + 1, error, equivalent, surviving);
      case ERROR ->
          new MutantScore(generated + 1, property, graph, error + 1, equivalent, surviving);
      case NOTHING ->
          new MutantScore(
              generated + 1,
              property,
              graph,
              error,
              equivalent + (explained ? 1 : 0),
              surviving + (explained ? 0 : 1));
    };
  }

  /** How many, by something that mutants have, in the order in which it comes. */
  public static SequencedMap<String, MutantScore> by(
      Function<KeptMutant, String> what, List<KeptMutant> mutants, Equivalents equivalents) {
    SequencedMap<String, MutantScore> scores = new LinkedHashMap<>();
    for (KeptMutant mutant : mutants) {
      boolean explained = equivalents.reasons().containsKey(mutant.name());
      scores.compute(
          what.apply(mutant), (_, score) -> (score == null ? NONE : score).with(mutant, explained));
    }
    return scores;
  }

  /**
   * What a property is good for.
   *
   * @param first how many mutants it is the first to notice
   * @param asked of how many of these it is known what else notices them in that model
   * @param alone how many of these nothing else does
   */
  public record Use(int first, int asked, int alone) {
    private static Use of(KeptMutant.Violated violated) {
      return new Use(1, violated.also() == null ? 0 : 1, violated.isAlone() ? 1 : 0);
    }

    private Use plus(Use other) {
      return new Use(first + other.first, asked + other.asked, alone + other.alone);
    }
  }

  /** What each property is good for, by name. */
  public static SortedMap<String, Use> byProperty(List<KeptMutant> mutants) {
    SortedMap<String, Use> properties = new TreeMap<>();
    for (KeptMutant mutant : mutants) {
      if (mutant.violated() != null) {
        properties.merge(mutant.violated().property(), Use.of(mutant.violated()), Use::plus);
      }
    }
    return properties;
  }

  /** The part of all that is noticed, whatever the reasons for the others; 0 of none. */
  public double noticed() {
    return generated == 0 ? 0 : (double) (property + graph + error) / generated;
  }
}
