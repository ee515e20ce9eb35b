package org.vmoffer.conformance.litmus;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.explore.Explorable;
import org.vmoffer.conformance.explore.Exploration;
import org.vmoffer.conformance.explore.ExplorationLimitException;
import org.vmoffer.conformance.explore.ExplorationPlan;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.explore.Explorer;
import org.vmoffer.conformance.explore.Outcomes;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Step;

/** Every interleaving of a litmus test on the machine, and what came of it. */
public final class Race {
  private final LitmusTest test;
  private final Exploration exploration;
  private final List<End> ends;
  private final List<Ending> outcomes;

  /** A state in which the machine rests, and what can be seen of it. */
  private record End(
      int state, FinalState seen, Outcome outcome, Optional<BigInteger> interleavings) {}

  /**
   * One outcome.
   *
   * @param outcome what was looked at
   * @param interleavings how many end so, or null if they are without number
   */
  public record Ending(Outcome outcome, @Nullable BigInteger interleavings) {}

  private Race(LitmusTest test, Exploration exploration, List<End> ends) {
    this.test = test;
    this.exploration = exploration;
    this.ends = ends;
    this.outcomes = endings();
  }

  /**
   * Runs all of them.
   *
   * @param progress told now and then
   * @throws InterruptedException if this thread is interrupted
   * @throws ExplorationLimitException if they do not fit
   */
  public static Race run(LitmusTest test, ExplorationProgress progress)
      throws InterruptedException {
    return run(test, new Machine(Scenarios.of(test)), progress);
  }

  /** The same on a machine that runs the test and may be broken. */
  static Race run(LitmusTest test, Machine machine, ExplorationProgress progress)
      throws InterruptedException {
    Exploration exploration =
        new Explorer(
                Explorable.of(machine),
                ExplorationPlan.everything().toTheEnd().keepingEdges().telling(progress))
            .run();
    Observables observables = test.observables();
    List<End> ends = new ArrayList<>();
    for (Outcomes.Outcome end :
        Outcomes.of(exploration, step -> Step.action(step) == Action.REST)) {
      if (end.rests()) {
        FinalState seen = MachineEnd.of(read(test, exploration.code(end.state())));
        ends.add(new End(end.state(), seen, observables.in(seen), end.ways()));
      }
    }
    return new Race(test, exploration, ends);
  }

  static MachineState read(LitmusTest test, long[] code) {
    return StateWords.read(code, test.machine(), test.columns().size());
  }

  private List<Ending> endings() {
    Map<Outcome, Optional<BigInteger>> sums = new TreeMap<>();
    for (End end : ends) {
      sums.merge(
          end.outcome(),
          end.interleavings(),
          (one, other) -> one.flatMap(ways -> other.map(ways::add)));
    }
    return sums.entrySet().stream()
        .map(sum -> new Ending(sum.getKey(), sum.getValue().orElse(null)))
        .toList();
  }

  /** The test. */
  public LitmusTest test() {
    return test;
  }

  /** How it can end, in alphabetical order. */
  public List<Ending> outcomes() {
    return outcomes;
  }

  /** All that can be seen of its ends. */
  public Set<FinalState> ends() {
    Set<FinalState> seen = new LinkedHashSet<>();
    ends.forEach(end -> seen.add(end.seen()));
    return seen;
  }

  /** How many different states there are. */
  public int states() {
    return exploration.states();
  }

  /** How many steps were taken. */
  public long steps() {
    return exploration.steps();
  }

  /** How long it took. */
  public long nanos() {
    return exploration.nanos();
  }

  /** What holds of every state and does not: the invariant, or {@code deadlock}; empty if none. */
  public Optional<String> broken() {
    return exploration.finding().map(Exploration.Finding::property);
  }

  /** The expectations that are not met. */
  public Collection<Expectation> unmet() {
    Set<FinalState> seen = ends();
    return test.expectations().stream().filter(expected -> !expected.holds(seen)).toList();
  }

  /** A shortest way to an end of this outcome. */
  public Optional<Witness> witness(Outcome outcome) {
    return first(end -> end.outcome().equals(outcome));
  }

  /** A shortest way to an end that meets this condition. */
  public Optional<Witness> witness(Condition condition) {
    return first(end -> condition.holds(end.seen()));
  }

  private Optional<Witness> first(Predicate<End> wanted) {
    return ends.stream()
        .filter(wanted)
        .findFirst()
        .map(end -> Witness.of(test, end.outcome(), exploration.path(end.state())));
  }
}
