package org.vmoffer.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes every step from every state that a scenario can reach. */
final class Exploration {
  private final Machine machine;
  private final Visitor visitor;
  private final long[] buffer;
  private final Set<Code> seen = new HashSet<>();
  private int edges;

  /** Looks at what happens. */
  interface Visitor {
    default void state(Machine machine) {}

    default void before(Machine machine, long step) {}

    default void after(Machine machine, long step) {}
  }

  private static final class Code {
    private final long[] words;
    private final int hash;

    Code(long[] words) {
      this.words = words;
      this.hash = Arrays.hashCode(words);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Code code && Arrays.equals(words, code.words);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  Exploration(Machine machine, Visitor visitor) {
    this.machine = machine;
    this.visitor = visitor;
    this.buffer = new long[machine.codeWords()];
  }

  static Exploration of(Machine machine, Visitor visitor) {
    Exploration exploration = new Exploration(machine, visitor);
    exploration.isNew();
    exploration.explore();
    return exploration;
  }

  int states() {
    return seen.size();
  }

  int edges() {
    return edges;
  }

  private boolean isNew() {
    return seen.add(new Code(Arrays.copyOf(buffer, machine.encode(buffer))));
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
      if (isNew()) {
        explore();
      }
      machine.rewind(mark);
    }
  }
}
