package org.vmoffer.conformance.explore;

import org.vmoffer.conformance.BadInputException;
import org.vmoffer.machine.Scenario;

/** The reductions that a user can ask for, by name. */
public enum ReductionChoice {
  /** Every interleaving. */
  NONE,
  /** Without what is cached and never used: {@link DeadFills}. */
  FILLS,
  /** Steps that nobody minds are taken alone: {@link AloneSteps}. */
  ALONE,
  /** Both. */
  BOTH;

  /**
   * The reduction for a scenario.
   *
   * @throws BadInputException if the scenario has evictions: they are in no promise of a reduction
   */
  public Reduction of(Scenario scenario) {
    if (this != NONE && scenario.evictions()) {
      throw new BadInputException(
          "--reduce", "cores drop what they have cached there", "no reduction with evictions");
    }
    return switch (this) {
      case NONE -> Reduction.NONE;
      case FILLS -> new DeadFills(scenario);
      case ALONE -> new AloneSteps(scenario);
      case BOTH -> new DeadFills(scenario).and(new AloneSteps(scenario));
    };
  }
}
