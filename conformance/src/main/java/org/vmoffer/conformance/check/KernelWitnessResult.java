package org.vmoffer.conformance.check;

import java.util.List;
import org.vmoffer.conformance.tlc.TlcOutcome;

/**
 * What TLC says of a situation that must occur at the kernel level, so that the properties which
 * speak of it are not true of nothing.
 *
 * @param name the name of the witness
 * @param occurs what occurs
 * @param scenario in which scenario
 * @param outcome what TLC says of the claim that it never does
 * @param cached whether the verdict is that of a former run
 * @param seconds how long it took in this run
 * @param problems if it never occurs, or none
 */
public record KernelWitnessResult(
    String name,
    String occurs,
    String scenario,
    TlcOutcome outcome,
    boolean cached,
    double seconds,
    List<String> problems)
    implements EntryResult {

  /** Keeps a snapshot of the problems. */
  public KernelWitnessResult {
    problems = List.copyOf(problems);
  }

  /** What is reached although a property says it is not, {@code none} if it is not. */
  public String property() {
    return KernelViolation.property(outcome);
  }

  /** How many steps lead there. */
  public int length() {
    return KernelViolation.length(outcome);
  }

  /** These steps, a line each; nothing if it is not reached. */
  public List<String> trace() {
    return KernelViolation.trace(outcome);
  }

  @Override
  public boolean passed() {
    return problems.isEmpty();
  }
}
