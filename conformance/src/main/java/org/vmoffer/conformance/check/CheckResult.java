package org.vmoffer.conformance.check;

import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.conformance.report.Divergence;

/**
 * What came of a check.
 *
 * @param entries what came of each entry, in the order of the manifest
 * @param problems what is wrong with all of them together
 * @param seconds how long the check took
 */
public record CheckResult(List<EntryResult> entries, List<String> problems, double seconds) {

  /** Keeps snapshots. */
  public CheckResult {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** The same with more problems. */
  public CheckResult with(List<String> more) {
    return new CheckResult(
        entries, Stream.concat(problems.stream(), more.stream()).toList(), seconds);
  }

  /** The models with whose graphs the implementation was compared. */
  public List<ModelResult> compared() {
    return models().filter(model -> model.evidence().isPresent()).toList();
  }

  /** The models of which only TLC's verdict counts. */
  public List<ModelResult> onlyChecked() {
    return models().filter(model -> model.evidence().isEmpty()).toList();
  }

  /** All models whose steps are calls. */
  public Stream<ModelResult> models() {
    return entries.stream().filter(ModelResult.class::isInstance).map(ModelResult.class::cast);
  }

  /** The specifications that are broken on purpose. */
  public List<MutantResult> mutants() {
    return entries.stream()
        .filter(MutantResult.class::isInstance)
        .map(MutantResult.class::cast)
        .toList();
  }

  /** The models of the kernel level. */
  public List<KernelResult> kernel() {
    return entries.stream()
        .filter(KernelResult.class::isInstance)
        .map(KernelResult.class::cast)
        .toList();
  }

  /** Those of them with whose graphs the machine was compared. */
  public List<KernelResult> comparedKernel() {
    return kernel().stream().filter(model -> model.evidence().isPresent()).toList();
  }

  /** The kernel levels that are broken on purpose. */
  public List<KernelMutantResult> kernelMutants() {
    return entries.stream()
        .filter(KernelMutantResult.class::isInstance)
        .map(KernelMutantResult.class::cast)
        .toList();
  }

  /** The witnesses of the kernel level. */
  public List<KernelWitnessResult> kernelWitnesses() {
    return entries.stream()
        .filter(KernelWitnessResult.class::isInstance)
        .map(KernelWitnessResult.class::cast)
        .toList();
  }

  /** How the comparisons went, model by model. */
  public List<Evidence> evidence() {
    return models().flatMap(model -> model.evidence().stream()).toList();
  }

  /** Everything that is not as it should be, divergences apart. */
  public List<String> allProblems() {
    return Stream.concat(
            entries.stream().flatMap(entry -> entry.problems().stream()), problems.stream())
        .toList();
  }

  /** Where the implementation and the specification differ. */
  public List<Divergence> divergences() {
    return models().flatMap(model -> model.divergences().stream()).toList();
  }

  /** Whether everything is as it should be. */
  public boolean passed() {
    return allProblems().isEmpty() && divergences().isEmpty();
  }
}
