package org.vmoffer.conformance.check;

import java.util.List;
import org.vmoffer.conformance.tlc.TlcOutcome;

/**
 * What TLC says of a model of the kernel level.
 *
 * @param name the name of the model
 * @param outcome what TLC says
 * @param cached whether the verdict is that of a former run
 * @param seconds how long it took in this run
 * @param problems what is not as the manifest says
 */
public record KernelResult(
    String name, TlcOutcome outcome, boolean cached, double seconds, List<String> problems)
    implements EntryResult {

  /** Keeps a snapshot of the problems. */
  public KernelResult {
    problems = List.copyOf(problems);
  }

  @Override
  public boolean passed() {
    return problems.isEmpty();
  }
}
