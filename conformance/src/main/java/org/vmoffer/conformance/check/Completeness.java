package org.vmoffer.conformance.check;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.tlc.TlcOutcome;

/** Whether there was enough to check: nothing proves nothing. */
final class Completeness {
  private Completeness() {}

  /**
   * What is missing.
   *
   * @param whole whether all models were checked, so that together they must touch every rule
   */
  static List<String> problems(List<EntryResult> entries, boolean whole) {
    List<String> problems = new ArrayList<>();
    for (EntryResult entry : entries) {
      switch (entry) {
        case ModelResult model -> addEmpty(model, problems);
        case KernelResult model -> addEmpty(model, problems);
        case MutantResult _, KernelMutantResult _, KernelWitnessResult _ -> {}
      }
    }
    if (whole) {
      addUntouched(entries, problems);
      addUnasked(entries, problems);
    }
    return problems;
  }

  private static void addEmpty(ModelResult model, List<String> problems) {
    addEdgeless(model.name(), model.outcome(), problems);
    model
        .evidence()
        .filter(evidence -> evidence.replayedSteps() == 0)
        .ifPresent(_ -> problems.add(model.name() + ": no step was replayed"));
  }

  private static void addEmpty(KernelResult model, List<String> problems) {
    addEdgeless(model.name(), model.outcome(), problems);
    model
        .evidence()
        .filter(evidence -> evidence.states() == 0 || evidence.steps() == 0)
        .ifPresent(_ -> problems.add(model.name() + ": no step of the machine was explored"));
  }

  private static void addEdgeless(String name, TlcOutcome outcome, List<String> problems) {
    if (outcome.edges() <= 0) {
      problems.add(name + ": there are no edges, which proves nothing");
    }
  }

  private static void addUnasked(List<EntryResult> entries, List<String> problems) {
    FeatureMatrix matrix = FeatureMatrix.of(entries);
    if (!matrix.isEmpty()) {
      problems.addAll(matrix.missing());
    }
  }

  private static void addUntouched(List<EntryResult> entries, List<String> problems) {
    RuleCoverage coverage =
        new RuleCoverage(
            entries.stream().filter(ModelResult.class::isInstance).map(ModelResult.class::cast));
    for (Rule rule : Rule.values()) {
      if (coverage.edges(rule) == 0) {
        problems.add(
            "outcome %s decides no edge of any %s"
                .formatted(rule, RuleCoverage.isRefusal(rule) ? "model" : "compared model"));
      }
    }
  }
}
