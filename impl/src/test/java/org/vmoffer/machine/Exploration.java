package org.vmoffer.machine;

import java.util.ArrayList;
import java.util.List;

/** Takes every step from every state that a scenario can reach. */
final class Exploration {
  private final Machine machine;
  private final Visitor visitor;
  private final StateSet seen;
  private int edges;

  /** Looks at what happens. */
  interface Visitor {
    default void state(Machine machine) {}

    default void before(Machine machine, long step) {}

    default void after(Machine machine, long step) {}
  }

  Exploration(Machine machine, Visitor visitor) {
    this.machine = machine;
    this.visitor = visitor;
    this.seen = new StateSet(machine);
  }

  static Exploration of(Machine machine, Visitor visitor) {
    Exploration exploration = new Exploration(machine, visitor);
    exploration.seen.add(machine);
    exploration.explore();
    return exploration;
  }

  int states() {
    return seen.size();
  }

  int edges() {
    return edges;
  }

  private void explore() {
    visitor.state(machine);
    List<Long> steps = new ArrayList<>();
    machine.steps(steps::add);
    for (long step : steps) {
      int mark = machine.mark();
      visitor.before(machine, step);
      if (!machine.take(step)) {
        throw new AssertionError("not enabled after all: " + Step.text(step));
      }
      edges++;
      visitor.after(machine, step);
      if (seen.add(machine)) {
        explore();
      }
      machine.rewind(mark);
    }
  }
}
