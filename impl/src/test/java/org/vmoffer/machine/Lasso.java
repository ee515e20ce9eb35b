package org.vmoffer.machine;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a behaviour that is repeated for ever, or a state in which nothing happens any more:
 * whether it is fair, and who waits all along.
 */
final class Lasso {
  private final Machine machine;
  private final boolean flushes;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> starved;
  private long waiting = -1;

  /** Begins with the state in which the machine is. */
  Lasso(Machine machine, String property) {
    this.machine = machine;
    this.flushes = property.equals("FlushIsAcknowledgedProp");
    this.starved = enabled();
    look();
  }

  /** The machine has taken a step. */
  void took(long step) {
    taken.add(fair(step));
    starved.retainAll(enabled());
    look();
  }

  /** What is enabled all along and never taken: nobody, if it is fair. */
  Set<String> starved() {
    Set<String> never = new TreeSet<>(starved);
    never.removeAll(taken);
    return never;
  }

  /**
   * The threads, as bits, that are in their programs all along, or the cores with a shootdown not
   * acknowledged.
   */
  long waiting() {
    return waiting;
  }

  private Set<String> enabled() {
    Set<String> enabled = new TreeSet<>();
    for (long step : Property.stepsOf(machine)) {
      enabled.add(fair(step));
    }
    return enabled;
  }

  /** The specification's Fairness has one condition for all that a thread does. */
  private static String fair(long step) {
    return switch (Step.action(step)) {
      case DRAIN, DELIVER, ACKNOWLEDGE, FILL_STRUCTURE, FILL_TRANSLATION, REST -> Step.text(step);
      default -> "Step(" + Step.who(step) + ")";
    };
  }

  private void look() {
    MmuState state = machine.state();
    for (int t = 1; t <= state.threadCount(); t++) {
      boolean waits = flushes ? !state.cores().requests(t).isEmpty() : !state.threads().rests(t);
      if (!waits) {
        waiting &= ~(1L << t);
      }
    }
    waiting &= (2L << state.threadCount()) - 2;
  }
}
