package org.vmoffer.machine;

/**
 * A machine that is broken on purpose: a mutant of the specification.
 *
 * @param parts what is broken; the class has the mutant's name without what all have in common
 * @param builder what the machine runs, as the mutant's configuration has it
 */
record Mutant(Parts parts, ScenarioBuilder builder) {
  static final String PREFIX = "MutantMmu";

  /** The specification's name. */
  String name() {
    return PREFIX + parts.getClass().getSimpleName();
  }

  /** What threads are told is kept, as the refinement speaks of it. */
  Scenario scenario() {
    return builder.observed(true).build();
  }

  Machine broken() {
    return new Machine(scenario(), parts);
  }

  Machine unbroken() {
    return new Machine(scenario());
  }

  @Override
  public String toString() {
    return name();
  }
}
