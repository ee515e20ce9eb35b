package org.vmoffer.conformance.check;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.CoverageByRule;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.tlc.KernelStep;
import org.vmoffer.conformance.tlc.KernelTrace;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.TlcCounts;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TraceStep;
import org.vmoffer.conformance.tour.TourCertificate;

/** Results of checks that nobody made. */
public final class Results {
  private static final Bounds BOUNDS =
      new Bounds("x86-64", 1, 3, 2, 1, List.of(0L), false, "lowest", "lowest", false);

  private Results() {}

  /** A model of ten states whose graph has so many edges, all compared. */
  public static ModelResult compared(String name, Map<Rule, Long> edges, Divergence... found) {
    return compared(name, edges, 2 * sum(edges), found);
  }

  /** The same, but given up after so many comparisons. */
  public static ModelResult comparedInPart(String name, Map<Rule, Long> edges, long comparisons) {
    return compared(name, edges, comparisons);
  }

  private static ModelResult compared(
      String name, Map<Rule, Long> edges, long comparisons, Divergence... found) {
    long sum = sum(edges);
    TourCertificate tour = new TourCertificate(10, (int) sum, 2, sum, sum, 5 * sum, IntList.of());
    Evidence evidence = new Evidence(tour, comparisons, 1_000_000, sum + 1, 2_000_000, 1);
    return model(name, ModelKind.CI, edges, Optional.of(evidence), List.of(found));
  }

  /** A model of ten states that TLC alone has checked. */
  public static ModelResult onlyChecked(String name, Map<Rule, Long> edges) {
    return model(name, ModelKind.CHECK_ONLY, edges, Optional.empty(), List.of());
  }

  private static ModelResult model(
      String name,
      ModelKind kind,
      Map<Rule, Long> edges,
      Optional<Evidence> evidence,
      List<Divergence> divergences) {
    GraphHeader header =
        new GraphHeader(
            name, "0", new TreeMap<>(), "TLC", BOUNDS, sum(edges) + 1, 10, 4, 2_000, 64);
    return new ModelResult(
        name,
        kind,
        new TlcOutcome.Holds(header, edges),
        CoverageByRule.of(edges),
        evidence,
        false,
        2.5,
        List.of(),
        divergences);
  }

  /** A mutant that a property notices after two calls. */
  public static MutantResult caught(String name, String property) {
    TraceStep step = new TraceStep("Spawn", "1", "pid 1   nothing mapped");
    return new MutantResult(
        name,
        "Something is wrong.",
        new TlcOutcome.Violated(property, List.of(step, step), new TlcCounts(9, 5, 3, 800, 32)),
        true,
        0.25,
        List.of());
  }

  /** A model of ten states of the kernel level that has so many edges. */
  public static KernelResult kernel(String name, long edges) {
    TlcCounts counts = new TlcCounts(edges + 1, 10, 4, 2_000, 64);
    return new KernelResult(
        name,
        new TlcOutcome.KernelHolds(counts, edges),
        Optional.empty(),
        Optional.of(new KernelEvidence(10, edges, 4 * edges, 8_000_000)),
        false,
        1.5,
        List.of());
  }

  /** A mutant of the kernel level that a property notices after two steps. */
  public static KernelMutantResult kernelCaught(String name, String property) {
    KernelTrace trace =
        new KernelTrace(
            List.of(new KernelStep("Take", "t = 1"), new KernelStep("Retry", "t = 1")),
            KernelTrace.Ending.REPEATS,
            1);
    return new KernelMutantResult(
        name,
        "Something is raced for.",
        "elsewhere, 1999",
        new TlcOutcome.KernelViolated(property, trace, new TlcCounts(9, 5, 3, 800, 32)),
        false,
        0.5,
        List.of());
  }

  /** A witness of the kernel level that is reached after one step. */
  public static KernelWitnessResult kernelReached(String name, String property) {
    KernelTrace trace =
        new KernelTrace(List.of(new KernelStep("Take", "t = 1")), KernelTrace.Ending.BROKEN, 0);
    return new KernelWitnessResult(
        name,
        "Somebody waits.",
        "two who meet",
        new TlcOutcome.KernelViolated(property, trace, new TlcCounts(9, 5, 3, 800, 32)),
        false,
        0.5,
        List.of());
  }

  /** A check with these results and nothing wrong with all together. */
  public static CheckResult check(EntryResult... entries) {
    return new CheckResult(List.of(entries), List.of(), 12.5);
  }

  private static long sum(Map<Rule, Long> edges) {
    return edges.values().stream().mapToLong(Long::longValue).sum();
  }
}
