package org.vmoffer.machine;

import java.util.stream.LongStream;

/** A property of the specification, with which the machine can be caught in a step. */
interface Property {

  /** What has to be remembered of the state before a step. */
  default void before(Machine machine, long step) {}

  /** Whether it does not hold after the step, or in it. */
  boolean isBroken(Machine machine, long step);

  /** The property that a mutant is expected to violate; of states, or of steps. */
  static Property of(String name, Scenario scenario) {
    return switch (name) {
      case "deadlock" -> (machine, _) -> stepsOf(machine).length == 0;
      case "RefinesProp" -> new Refines(new AtomicSteps(scenario.config()));
      default -> (machine, _) -> machine.brokenInvariants().contains(name);
    };
  }

  /** Every enabled step. */
  static long[] stepsOf(Machine machine) {
    LongStream.Builder steps = LongStream.builder();
    machine.steps(steps::add);
    return steps.build().toArray();
  }

  /** Every step is one of the atomic kernel, or none. */
  record Refines(AtomicSteps atomic) implements Property {
    @Override
    public void before(Machine machine, long step) {
      atomic.before(machine, step);
    }

    @Override
    public boolean isBroken(Machine machine, long step) {
      return atomic.difference(machine, step) != null;
    }
  }
}
