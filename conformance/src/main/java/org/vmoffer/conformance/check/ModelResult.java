package org.vmoffer.conformance.check;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.graph.CoverageByRule;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.TlcOutcome;

/**
 * What came of a model.
 *
 * @param name the name of the model
 * @param kind what it is for
 * @param outcome what TLC says
 * @param coverage how many edges each rule decides; nothing if the model has no graph
 * @param evidence how the implementation was compared, if it was
 * @param cached whether TLC's verdict is that of a former run
 * @param seconds how long all took in this run
 * @param problems what is not as the manifest says, or otherwise wrong
 * @param divergences where the implementation and the specification differ
 */
public record ModelResult(
    String name,
    ModelKind kind,
    TlcOutcome outcome,
    CoverageByRule coverage,
    Optional<Evidence> evidence,
    boolean cached,
    double seconds,
    List<String> problems,
    List<Divergence> divergences)
    implements EntryResult {

  /** Keeps snapshots. */
  public ModelResult {
    problems = List.copyOf(problems);
    divergences = List.copyOf(divergences);
  }

  /** Whether the implementation is to be compared with its graph. */
  boolean isOfComparedKind() {
    return kind != ModelKind.CHECK_ONLY;
  }

  /** How many states the model has. */
  public long states() {
    return outcome.counts().distinct();
  }

  /** How many edges its graph has. */
  public long edges() {
    return outcome.edges();
  }

  /** Edges that TLC generated and checked in a second, when it did. */
  public double tlcEdgesPerSecond() {
    return edges() * (double) TimeUnit.SECONDS.toMillis(1) / Math.max(1, outcome.counts().millis());
  }

  @Override
  public boolean passed() {
    return problems.isEmpty() && divergences.isEmpty();
  }
}
