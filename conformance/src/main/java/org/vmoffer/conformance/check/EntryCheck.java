package org.vmoffer.conformance.check;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.check.CheckListener.Phase;
import org.vmoffer.conformance.graph.CoverageByRule;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelCheck;
import org.vmoffer.conformance.tlc.ModelChecks;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.trace.Corpus;

/** Checks entries of a plan, one at a time on each thread. */
final class EntryCheck {
  private final CheckPlan plan;
  private final CheckListener listener;
  private final ModelChecks checks;
  private final KeptCounterexamples kept;

  EntryCheck(CheckPlan plan, CheckListener listener) {
    this.plan = plan;
    this.listener = listener;
    this.checks =
        new ModelChecks(plan.specification(), plan.graphs(), plan.fresh(), listener::remarks);
    this.kept = new KeptCounterexamples(plan.specification());
  }

  /**
   * Checks an entry.
   *
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted
   * @throws BadInputException if TLC does not understand the model
   */
  EntryResult run(ManifestModel model) throws TlcException, InterruptedException {
    long start = System.nanoTime();
    listener.begins(model.name(), Phase.CHECKING);
    ModelCheck checked = checks.check(model, progress -> listener.advances(model.name(), progress));
    if (checked.outcome() instanceof TlcOutcome.Broken broken) {
      throw BadInputException.told(
          "model " + model.name(), broken.message(), "what TLC can evaluate");
    }
    List<String> problems = new ArrayList<>(model.differences(checked.outcome()));
    return switch (model.kind()) {
      case CI, COMMAND, CHECK_ONLY -> compared(model, checked, start, problems);
      case MUTANT ->
          new MutantResult(
              model.name(),
              model.question(),
              checked.outcome(),
              checked.cached(),
              secondsSince(start),
              problems);
      case KERNEL, KERNEL_COMMAND -> interleaved(model, checked, start, problems);
      case KERNEL_MUTANT -> kernelMutant(model, checked, start, problems);
      case KERNEL_WITNESS ->
          new KernelWitnessResult(
              model.name(),
              model.question(),
              Objects.requireNonNullElse(model.bounds(), ""),
              checked.outcome(),
              checked.cached(),
              secondsSince(start),
              problems);
    };
  }

  /** Another counterexample of the right property is a problem, too, if there is one to compare. */
  private KernelMutantResult kernelMutant(
      ManifestModel model, ModelCheck checked, long start, List<String> problems) {
    KernelMutantResult mutant =
        new KernelMutantResult(
            model.name(),
            model.question(),
            Objects.requireNonNullElse(model.precedent(), ""),
            checked.outcome(),
            checked.cached(),
            secondsSince(start),
            problems);
    return mutant.passed() && plan.compares() ? mutant.with(kept.differences(mutant)) : mutant;
  }

  private ModelResult compared(
      ManifestModel model, ModelCheck checked, long start, List<String> problems) {
    List<Divergence> divergences = new ArrayList<>();
    Optional<Evidence> evidence =
        plan.compares()
            ? checked.graph().map(graph -> compare(graph, problems, divergences))
            : Optional.empty();
    return new ModelResult(
        model.name(),
        model.kind(),
        checked.outcome(),
        coverage(checked),
        evidence,
        checked.cached(),
        secondsSince(start),
        problems,
        divergences);
  }

  private KernelResult interleaved(
      ManifestModel model, ModelCheck checked, long start, List<String> problems)
      throws InterruptedException {
    Optional<KernelEvidence> evidence = Optional.empty();
    if (plan.compares() && checked.kernelGraph().isPresent()) {
      listener.begins(model.name(), Phase.COMPARING);
      KernelComparison comparison = KernelComparison.of(checked.kernelGraph().get());
      problems.addAll(comparison.problems());
      evidence = Optional.of(comparison.evidence());
    }
    return new KernelResult(
        model.name(),
        checked.outcome(),
        checked.kernelGraph().map(KernelGraph::scenario),
        evidence,
        checked.cached(),
        secondsSince(start),
        problems);
  }

  private static CoverageByRule coverage(ModelCheck checked) {
    return switch (checked.outcome()) {
      case TlcOutcome.Holds holds ->
          checked
              .graph()
              .map(CoverageByRule::of)
              .orElseGet(() -> CoverageByRule.of(holds.stepsByRule()));
      case TlcOutcome.Violated _,
          TlcOutcome.KernelHolds _,
          TlcOutcome.KernelViolated _,
          TlcOutcome.Broken _ ->
          new CoverageByRule();
    };
  }

  private Evidence compare(StateGraph graph, List<String> problems, List<Divergence> divergences) {
    String model = graph.header().model();
    listener.begins(model, Phase.COMPARING);
    GraphComparison comparison = GraphComparison.of(graph);
    problems.addAll(comparison.problems());
    divergences.addAll(comparison.divergences());

    listener.begins(model, Phase.TOURING);
    GraphTour tour = GraphTour.of(graph);
    tour.fault()
        .ifPresent(
            fault ->
                problems.add("%s: the tour is not what it claims: %s".formatted(model, fault)));

    listener.begins(model, Phase.REPLAYING);
    WalkReplay replay = WalkReplay.of(tour.walks(), true);
    divergences.addAll(replay.divergences());
    Optional<Corpus> corpus = corpus(model, problems);
    Optional<WalkReplay> corpusReplay = corpus.map(walks -> WalkReplay.of(walks, false));
    corpusReplay.ifPresent(each -> divergences.addAll(each.divergences()));
    return new Evidence(
        tour.certificate(),
        comparison.edges(),
        comparison.nanos(),
        replay.steps() + corpusReplay.map(WalkReplay::steps).orElse(0L),
        replay.nanos() + corpusReplay.map(WalkReplay::nanos).orElse(0L),
        corpus.map(Corpus::walkCount).orElse(0));
  }

  private Optional<Corpus> corpus(String model, List<String> problems) {
    if (!Files.exists(plan.traces().file(model))) {
      return Optional.empty();
    }
    try {
      return Optional.of(plan.traces().read(model, Optional.of(plan.specification())));
    } catch (BadInputException unusable) {
      problems.add(String.valueOf(unusable.getMessage()));
      return Optional.empty();
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
