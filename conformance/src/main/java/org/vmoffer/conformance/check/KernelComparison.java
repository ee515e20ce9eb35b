package org.vmoffer.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vmoffer.conformance.explore.Explorable;
import org.vmoffer.conformance.explore.Exploration;
import org.vmoffer.conformance.explore.ExplorationLimitException;
import org.vmoffer.conformance.explore.ExplorationPlan;
import org.vmoffer.conformance.explore.Explorer;
import org.vmoffer.conformance.explore.KernelDifference;
import org.vmoffer.conformance.explore.KernelEquality;
import org.vmoffer.conformance.explore.ReductionCheck;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.machine.Machine;

/**
 * A machine explored whole and compared with the graph that TLC has found; and with itself,
 * explored with every reduction.
 *
 * @param evidence what was explored
 * @param problems where the two differ, and what the machine breaks
 */
record KernelComparison(KernelEvidence evidence, List<String> problems) {
  /** How many differences are told; the others are likely to follow from these. */
  static final int TOLD = 3;

  /** What an exploration is timed for at least, by being repeated. */
  private static final long TIMED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  KernelComparison {
    problems = List.copyOf(problems);
  }

  /** Compares with the machine of the graph's own scenario. */
  static KernelComparison of(KernelGraph graph) throws InterruptedException {
    return of(graph, () -> Explorable.of(new Machine(graph.scenario())));
  }

  /**
   * Compares.
   *
   * @param machines each makes what is to be explored, in its start state
   */
  static KernelComparison of(KernelGraph graph, Supplier<Explorable> machines)
      throws InterruptedException {
    List<String> problems = new ArrayList<>();
    Explorable machine = machines.get();
    ExplorationPlan plan = ExplorationPlan.everything().toTheEnd();
    try {
      Exploration whole = new Explorer(machine, plan.keepingEdges()).run();
      addFindings(graph, whole, machine, problems);
      addDifferences(graph, whole, machine, problems);
      for (String broken : ReductionCheck.problems(graph.scenario(), whole, machines)) {
        problems.add(graph.header().model() + ": " + broken);
      }
      return new KernelComparison(timed(whole, machines, plan), problems);
    } catch (ExplorationLimitException e) {
      problems.add(graph.header().model() + ": " + e.getMessage());
      return new KernelComparison(new KernelEvidence(e.states(), e.steps(), 0, 0), problems);
    }
  }

  private static KernelEvidence timed(
      Exploration whole, Supplier<Explorable> machines, ExplorationPlan plan)
      throws InterruptedException {
    long steps = whole.steps();
    long nanos = whole.nanos();
    while (nanos < TIMED_NANOS && whole.steps() > 0) {
      Exploration again = new Explorer(machines.get(), plan).run();
      steps += again.steps();
      nanos += again.nanos();
    }
    return new KernelEvidence(whole.states(), whole.steps(), steps, nanos);
  }

  private static void addFindings(
      KernelGraph graph, Exploration whole, Explorable machine, List<String> problems) {
    whole.findings().stream()
        .limit(TOLD)
        .forEach(
            finding ->
                problems.add(
                    "%s: the machine violates %s after%n%s"
                        .formatted(
                            graph.header().model(),
                            finding.property(),
                            numbered(whole.path(finding.state()), machine))));
  }

  private static String numbered(long[] path, Explorable machine) {
    List<String> lines = new ArrayList<>();
    for (long step : path) {
      lines.add("%d %s".formatted(lines.size() + 1, machine.text(step)));
    }
    return String.join("\n", lines);
  }

  private static void addDifferences(
      KernelGraph graph, Exploration whole, Explorable machine, List<String> problems) {
    if (whole.edges().count() == 0) {
      problems.add(graph.header().model() + ": the machine takes no step, which proves nothing");
      return;
    }
    KernelEquality equality = new KernelEquality(graph, whole, machine::text, TOLD);
    List<KernelDifference> differences = equality.differences();
    for (KernelDifference difference : differences) {
      problems.add(
          "%s: machine and specification differ%n%s"
              .formatted(graph.header().model(), String.join("\n", difference.lines())));
    }
    boolean isWhole = equality.edges() == graph.edges() && whole.states() == graph.states();
    if (differences.isEmpty() && !isWhole) {
      problems.add(
          "%s: compared are %,d states and %,d edges, expected %,d and %,d"
              .formatted(
                  graph.header().model(),
                  whole.states(),
                  equality.edges(),
                  graph.states(),
                  graph.edges()));
    }
  }
}
