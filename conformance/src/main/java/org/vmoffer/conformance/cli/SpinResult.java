package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.promela.ModelVerdict;
import org.vmoffer.conformance.promela.MutantVerdict;

/**
 * What SPIN says of everything that it was asked.
 *
 * @param version what SPIN says of itself
 * @param models a verdict for each model
 * @param mutants a verdict for each mutant
 */
record SpinResult(String version, List<ModelVerdict> models, List<MutantVerdict> mutants) {
  /** Keeps a snapshot. */
  SpinResult {
    models = List.copyOf(models);
    mutants = List.copyOf(mutants);
  }

  /** What is not as it should be. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    models.forEach(model -> problems.addAll(model.problems()));
    mutants.forEach(mutant -> problems.addAll(mutant.problems()));
    return problems;
  }

  boolean passed() {
    return problems().isEmpty();
  }

  double seconds() {
    return models.stream().mapToDouble(ModelVerdict::seconds).sum()
        + mutants.stream().mapToDouble(MutantVerdict::seconds).sum();
  }
}
