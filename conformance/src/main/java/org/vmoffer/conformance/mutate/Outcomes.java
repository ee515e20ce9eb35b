package org.vmoffer.conformance.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.tlc.VariantOutcome;

/**
 * What became of a mutant, model by model.
 *
 * @param runs in the order in which the models were tried
 */
public record Outcomes(List<Run> runs) {
  /** Keeps a snapshot. */
  public Outcomes {
    runs = List.copyOf(runs);
  }

  /** What became of it in one. */
  public record Run(String model, VariantOutcome outcome) {}

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
   * @param enough in how many models it may differ before it is believed that no property sees it
   */
  boolean isSettled(int enough) {
    return violation().isPresent()
        || error().isPresent()
        || runs.stream().filter(run -> run.outcome().difference() != null).count() >= enough;
  }
}
