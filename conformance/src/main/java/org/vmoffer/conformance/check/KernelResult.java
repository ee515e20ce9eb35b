package org.vmoffer.conformance.check;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.machine.Scenario;

/**
 * What TLC says of a model of the kernel level, and what became of its comparison with the machine.
 *
 * @param name the name of the model
 * @param outcome what TLC says
 * @param scenario what the machine does in it, if it was read
 * @param evidence how the machine was compared with its graph, if it was
 * @param cached whether the verdict is that of a former run
 * @param seconds how long all took in this run
 * @param problems what is not as the manifest says, and where machine and specification differ
 */
public record KernelResult(
    String name,
    TlcOutcome outcome,
    Optional<Scenario> scenario,
    Optional<KernelEvidence> evidence,
    boolean cached,
    double seconds,
    List<String> problems)
    implements EntryResult {

  /** Keeps a snapshot of the problems. */
  public KernelResult {
    problems = List.copyOf(problems);
  }

  /** Steps that TLC generated and checked in a second, when it did. */
  public double tlcStepsPerSecond() {
    return outcome.edges()
        * (double) TimeUnit.SECONDS.toMillis(1)
        / Math.max(1, outcome.counts().millis());
  }

  @Override
  public boolean passed() {
    return problems.isEmpty();
  }
}
