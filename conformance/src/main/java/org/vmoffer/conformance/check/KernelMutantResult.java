package org.vmoffer.conformance.check;

import java.util.List;
import org.vmoffer.conformance.tlc.TlcOutcome;

/**
 * What TLC says of a kernel level that is broken on purpose.
 *
 * @param name the name of the mutant
 * @param broken what is broken
 * @param precedent where that has happened, with a source; empty if nobody says
 * @param outcome what TLC says
 * @param cached whether the verdict is that of a former run
 * @param seconds how long it took in this run
 * @param problems if another property is violated than the manifest says, or in another way than it
 *     was, or none
 */
public record KernelMutantResult(
    String name,
    String broken,
    String precedent,
    TlcOutcome outcome,
    boolean cached,
    double seconds,
    List<String> problems)
    implements EntryResult {

  /** Keeps a snapshot of the problems. */
  public KernelMutantResult {
    problems = List.copyOf(problems);
  }

  /** The property that TLC found violated, {@code none} if all hold. */
  public String property() {
    return KernelViolation.property(outcome);
  }

  /** How many steps it takes to violate it, the first round of what is repeated included. */
  public int length() {
    return KernelViolation.length(outcome);
  }

  /** These steps, a line each; nothing if all hold. */
  public List<String> trace() {
    return KernelViolation.trace(outcome);
  }

  /** The same with other problems. */
  KernelMutantResult with(List<String> others) {
    return new KernelMutantResult(name, broken, precedent, outcome, cached, seconds, others);
  }

  @Override
  public boolean passed() {
    return problems.isEmpty();
  }
}
