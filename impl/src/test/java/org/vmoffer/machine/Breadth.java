package org.vmoffer.machine;

import java.util.ArrayList;
import java.util.List;

/** Searches a machine breadth first for the first step after which a property does not hold. */
final class Breadth {
  private final Machine machine;
  private final Property property;
  private final StateSet seen;

  Breadth(Machine machine, Property property) {
    this.machine = machine;
    this.property = property;
    this.seen = new StateSet(machine);
  }

  /** How many steps it takes to break the property, or the limit plus 1 if that many do not. */
  int stepsToBreak(int limit) {
    seen.add(machine);
    List<long[]> level = List.of(saved());
    for (int steps = 1; steps <= limit; steps++) {
      List<long[]> next = new ArrayList<>();
      for (long[] state : level) {
        if (breaks(state, next)) {
          return steps;
        }
      }
      level = next;
    }
    return limit + 1;
  }

  /** Whether a step from the state breaks the property; collects where the steps lead. */
  private boolean breaks(long[] state, List<long[]> next) {
    machine.load(state, 0);
    for (long step : Property.stepsOf(machine)) {
      machine.load(state, 0);
      property.before(machine, step);
      machine.take(step);
      if (property.isBroken(machine, step)) {
        return true;
      }
      if (seen.add(machine)) {
        next.add(saved());
      }
    }
    return false;
  }

  private long[] saved() {
    long[] words = new long[machine.memoryWords()];
    machine.save(words, 0);
    return words;
  }
}
