package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** One thread goes on while the others rest; cores acknowledge what it asks for. */
final class Alone {
  private Alone() {}

  /** Until it is there; the names of its steps. */
  static List<String> until(Machine machine, int t, Pc there) {
    List<String> steps = new ArrayList<>();
    while (machine.probe().pc(t) != there) {
      steps.add(step(machine, t));
    }
    return steps;
  }

  /** Until it has made its next call, or all but the return of it; the names of its steps. */
  static List<String> call(Machine machine, int t) {
    int operation = machine.probe().operation(t);
    List<String> steps = new ArrayList<>();
    while (machine.probe().operation(t) == operation && machine.probe().pc(t) != Pc.ENDED) {
      steps.add(step(machine, t));
    }
    return steps;
  }

  private static String step(Machine machine, int t) {
    for (int c = 1; c <= machine.state().threadCount(); c++) {
      acknowledge(machine, c);
    }
    long step = machine.probe().next(t);
    assertTrue(step >= 0, () -> "thread " + t + " is stuck at " + machine.probe().pc(t));
    assertTrue(machine.take(step), () -> Step.text(step));
    assertNull(machine.brokenInvariant(), () -> Step.text(step));
    return Step.action(step).label();
  }

  private static void acknowledge(Machine machine, int c) {
    while (machine.probe().requests(c) > 0) {
      machine.take(Step.of(Action.DELIVER, c));
      assertTrue(machine.take(Step.choice(Action.ACKNOWLEDGE, c, 0)));
    }
  }

  /** What a thread was told at last: the rule and the number. */
  static String told(Machine machine, int t) {
    WordList results = machine.state().threads().results(t);
    long last = results.get(results.count() - 1);
    return Threads.rule(last).label() + " " + (int) last;
  }
}
