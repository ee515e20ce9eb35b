package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vmoffer.machine.Machine;

/**
 * One way to an outcome, step by step.
 *
 * @param test the test
 * @param outcome where it leads
 * @param moments the steps, and the states before and after each
 */
public record Witness(LitmusTest test, Outcome outcome, List<Moment> moments) {

  /** Keeps a snapshot. */
  public Witness {
    moments = List.copyOf(moments);
  }

  /**
   * A step.
   *
   * @param step which
   * @param before the state before it
   * @param after the state after it
   */
  record Moment(long step, MachineState before, MachineState after) {}

  /**
   * Takes the steps again, to see the states between them.
   *
   * @throws IllegalStateException if one cannot be taken
   */
  static Witness of(LitmusTest test, Outcome outcome, long[] steps) {
    Machine machine = new Machine(Scenarios.of(test));
    long[] buffer = new long[machine.codeWords()];
    List<Moment> moments = new ArrayList<>();
    MachineState before = state(test, machine, buffer);
    for (long step : steps) {
      if (!machine.take(step)) {
        throw new IllegalStateException("a step of a path cannot be taken");
      }
      MachineState after = state(test, machine, buffer);
      moments.add(new Moment(step, before, after));
      before = after;
    }
    return new Witness(test, outcome, moments);
  }

  private static MachineState state(LitmusTest test, Machine machine, long[] buffer) {
    return Race.read(test, Arrays.copyOf(buffer, machine.encode(buffer)));
  }
}
