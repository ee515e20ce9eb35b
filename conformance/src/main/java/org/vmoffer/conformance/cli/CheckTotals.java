package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.Evidence;
import org.vmoffer.conformance.check.KernelEvidence;
import org.vmoffer.conformance.check.KernelResult;
import org.vmoffer.conformance.check.ModelResult;
import org.vmoffer.conformance.graph.CoverageByRule;

/**
 * The sums of a check.
 *
 * @param result what is summed up
 */
record CheckTotals(CheckResult result) {
  /** An edge is compared from the graph's states and from where the kernel comes. */
  private static final int DIRECTIONS = 2;

  /** What a script reads. */
  String lastLine() {
    return String.format(
        Locale.ROOT,
        "check: %s models=%d only-checked=%d mutants=%d states=%d edges=%d walks=%d steps=%d"
            + " rules=%d problems=%d divergences=%d kernel=%d kernel-compared=%d kernel-states=%d"
            + " kernel-steps=%d kernel-mutants=%d kernel-witnesses=%d seconds=%.1f",
        verdict(),
        result.compared().size(),
        result.onlyChecked().size(),
        result.mutants().size(),
        models(ModelResult::states),
        models(ModelResult::edges),
        evidence(e -> e.tour().walks() + e.corpusWalks()),
        evidence(Evidence::replayedSteps),
        rules(),
        result.allProblems().size(),
        result.divergences().size(),
        result.kernel().size(),
        result.comparedKernel().size(),
        kernel(KernelEvidence::states),
        kernel(KernelEvidence::steps),
        result.kernelMutants().size(),
        result.kernelWitnesses().size(),
        result.seconds());
  }

  /** The same as far as people care, and how fast it went. */
  String sentences() {
    return (result.evidence().isEmpty() ? "" : calls())
        + (result.comparedKernel().isEmpty() ? "" : steps());
  }

  /** What was explored on the kernel level: TLC's time and the machine's on the same models. */
  private String steps() {
    List<KernelResult> models = result.comparedKernel();
    double tlc =
        perSecond(
            sum(models, model -> model.outcome().edges()),
            sum(models, model -> model.outcome().counts().millis()),
            TimeUnit.MILLISECONDS);
    double machine =
        perSecond(
            kernel(KernelEvidence::exploredSteps),
            kernel(KernelEvidence::nanos),
            TimeUnit.NANOSECONDS);
    return String.format(
        Locale.ROOT,
        """
        Kernel level: %,d states and %,d steps of the machine compared in both directions.
        On one core: TLC %,.0f steps/s%s, the machine %,.0f steps/s (%.0f times).
        """,
        kernel(KernelEvidence::states),
        kernel(KernelEvidence::steps),
        tlc,
        models.stream().anyMatch(KernelResult::cached) ? " (when it ran)" : "",
        machine,
        machine / tlc);
  }

  private long kernel(ToLongFunction<KernelEvidence> figure) {
    return sum(
        result.comparedKernel(), model -> figure.applyAsLong(model.evidence().orElseThrow()));
  }

  private String calls() {
    double tlc = edgesPerSecond(models(m -> m.outcome().counts().millis()), TimeUnit.MILLISECONDS);
    double compared =
        perSecond(
            evidence(Evidence::comparedEdges) / DIRECTIONS,
            evidence(Evidence::comparisonNanos),
            TimeUnit.NANOSECONDS);
    long replayed = evidence(Evidence::replayedSteps);
    double cost = evidence(e -> e.tour().cost());
    double naive = evidence(e -> e.tour().naiveCost());
    long edges = evidence(e -> e.tour().edges());
    return String.format(
        Locale.ROOT,
        """
        %s, %,d steps replayed, %d rules touched.
        Tours take %.4f steps for each edge, resets counted; a shortest path to every edge %.2f.
        On one core: TLC %,.0f edges/s%s, comparison %,.0f edges/s (%.0f times), replay %,.0f steps/s.
        """,
        comparisons(edges),
        replayed,
        rules(),
        cost / edges,
        naive / edges,
        tlc,
        anyCached() ? " (when it ran)" : "",
        compared,
        compared / tlc,
        perSecond(replayed, evidence(Evidence::replayNanos), TimeUnit.NANOSECONDS));
  }

  /** A direction is given up once it has found enough. */
  private String comparisons(long edges) {
    long made = evidence(Evidence::comparedEdges);
    long due = DIRECTIONS * edges;
    return made == due
        ? String.format(Locale.ROOT, "%,d edges compared in both directions", edges)
        : String.format(Locale.ROOT, "%,d of %,d comparisons of edges made", made, due);
  }

  String verdict() {
    return result.passed() ? "pass" : "fail";
  }

  private boolean anyCached() {
    return result.compared().stream().anyMatch(ModelResult::cached);
  }

  private int rules() {
    CoverageByRule all = new CoverageByRule();
    result.models().forEach(model -> all.add(model.coverage()));
    return all.rules();
  }

  private double edgesPerSecond(long time, TimeUnit unit) {
    return perSecond(models(ModelResult::edges), time, unit);
  }

  private static double perSecond(long count, long time, TimeUnit unit) {
    return (double) count * unit.convert(1, TimeUnit.SECONDS) / Math.max(1, time);
  }

  private long models(ToLongFunction<ModelResult> figure) {
    return sum(result.compared(), figure);
  }

  private long evidence(ToLongFunction<Evidence> figure) {
    return sum(result.evidence(), figure);
  }

  private static <T> long sum(List<T> all, ToLongFunction<T> figure) {
    return all.stream().mapToLong(figure).sum();
  }
}
