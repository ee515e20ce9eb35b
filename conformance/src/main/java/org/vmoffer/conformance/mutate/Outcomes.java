package org.vmoffer.conformance.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.tlc.VariantOutcome;

/**
 * What became of a mutant, model by model.
 *
 * @param runs in the order in which the models were tried
 * @param others after a violation what became of it without the property that did not hold, or null
 * @param walks how it was walked with, model by model
 */
public record Outcomes(List<Run> runs, @Nullable VariantOutcome others, List<Run> walks) {
  /** Nothing is known yet. */
  static final Outcomes NONE = new Outcomes(List.of(), null, List.of());

  /** Keeps a snapshot. */
  public Outcomes {
    runs = List.copyOf(runs);
    walks = List.copyOf(walks);
  }

  /** What became of it in one. */
  public record Run(String model, VariantOutcome outcome) {}

  /** The same and another run. */
  Outcomes with(Run run) {
    return new Outcomes(plus(runs, run), others, walks);
  }

  /** The same and what became of it without the property that did not hold. */
  Outcomes withOthers(VariantOutcome outcome) {
    return new Outcomes(runs, outcome, walks);
  }

  /** The same and how it was walked with in a model. */
  Outcomes withWalks(Run run) {
    return new Outcomes(runs, others, plus(walks, run));
  }

  private static List<Run> plus(List<Run> runs, Run run) {
    return Stream.concat(runs.stream(), Stream.of(run)).toList();
  }

  /** Whether it was in this model that a property did not hold. */
  boolean isViolatedIn(String model) {
    return violation().filter(run -> run.model().equals(model)).isPresent();
  }

  /** The property that did not hold. */
  String violated() {
    VariantOutcome.Violation violation = violation().orElseThrow().outcome().violation();
    return Optional.ofNullable(violation).orElseThrow().property();
  }

  /** The first run in which a property did not hold. */
  public Optional<Run> violation() {
    return runs.stream().filter(run -> run.outcome().violation() != null).findFirst();
  }

  /** The first run in which TLC could not evaluate it. */
  public Optional<Run> error() {
    return runs.stream().filter(run -> run.outcome().error() != null).findFirst();
  }

  /** The run that shows first, and with the fewest calls, that it behaves otherwise. */
  public Optional<Run> difference() {
    return runs.stream()
        .filter(run -> run.outcome().difference() != null)
        .min(Comparator.comparingInt(Outcomes::steps));
  }

  private static int steps(Run run) {
    VariantOutcome.Difference difference = run.outcome().difference();
    return difference == null ? Integer.MAX_VALUE : difference.steps();
  }

  /**
   * Whether enough is known.
   *
   * @param enough in how many models it may differ before no property is asked any more
   */
  boolean isSettled(int enough) {
    return violation().isPresent()
        || error().isPresent()
        || runs.stream().filter(run -> run.outcome().difference() != null).count() >= enough;
  }
}
