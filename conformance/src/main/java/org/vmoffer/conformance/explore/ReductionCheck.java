package org.vmoffer.conformance.explore;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.vmoffer.machine.Scenario;

/**
 * Holds every reduction to what it promises, on a scenario that can be explored without any: it
 * comes to the same final states.
 */
public final class ReductionCheck {
  private static final ExplorationPlan PLAN =
      ExplorationPlan.everything().withoutInvariants().toTheEnd().keepingEdges();

  private final Supplier<Explorable> machines;
  private final FinalStates finals;
  private final List<String> problems = new ArrayList<>();

  private ReductionCheck(Scenario scenario, Supplier<Explorable> machines) {
    this.machines = machines;
    this.finals = new FinalStates(scenario);
  }

  /**
   * Where a reduction breaks its promise, a line each; empty if nowhere. Reductions promise nothing
   * of scenarios with evictions.
   *
   * @param whole an exploration without reduction, its steps kept
   * @param machines each makes what was explored, in its start state
   */
  public static List<String> problems(
      Scenario scenario, Exploration whole, Supplier<Explorable> machines)
      throws InterruptedException {
    if (scenario.evictions()) {
      return List.of();
    }
    ReductionCheck check = new ReductionCheck(scenario, machines);
    Explorable any = machines.get();
    Set<LongList> exact = check.finals.exactly(whole, any::isRest);
    Set<LongList> outcomes = check.finals.withoutCaches(whole, any::isRest);
    Reduction alone = new AloneSteps(scenario);
    Reduction dead = new DeadFills(scenario);
    check.compare("alone steps", exact, check.finals.exactly(check.explore(alone), any::isRest));
    check.compare("dead fills", outcomes, check.outcomes(dead, any));
    check.compare("both", outcomes, check.outcomes(dead.and(alone), any));
    return check.problems;
  }

  private Set<LongList> outcomes(Reduction reduction, Explorable any) throws InterruptedException {
    return finals.withoutCaches(explore(reduction), any::isRest);
  }

  private Exploration explore(Reduction reduction) throws InterruptedException {
    return new Explorer(machines.get(), PLAN.reducedBy(reduction)).run();
  }

  private void compare(String name, Set<LongList> expected, Set<LongList> actual) {
    if (!expected.equals(actual)) {
      problems.add(
          "reduced by %s: %,d final states, expected the same %,d as without reduction"
              .formatted(name, actual.size(), expected.size()));
    }
  }
}
