package org.vmoffer.conformance.check;

import java.util.List;
import org.vmoffer.conformance.tlc.TlcOutcome;

/**
 * What TLC says of a specification that is broken on purpose.
 *
 * @param name the name of the mutant
 * @param broken what is broken
 * @param outcome what TLC says
 * @param cached whether the verdict is that of a former run
 * @param seconds how long it took in this run
 * @param problems if another property is violated than the manifest says, or none
 */
public record MutantResult(
    String name,
    String broken,
    TlcOutcome outcome,
    boolean cached,
    double seconds,
    List<String> problems)
    implements EntryResult {

  /** Keeps a snapshot of the problems. */
  public MutantResult {
    problems = List.copyOf(problems);
  }

  /** The property that TLC found violated, {@code none} if all hold. */
  public String property() {
    return outcome instanceof TlcOutcome.Violated violated ? violated.property() : "none";
  }

  /** How many calls it takes to violate it. */
  public int length() {
    return outcome instanceof TlcOutcome.Violated violated ? violated.steps().size() : 0;
  }

  @Override
  public boolean passed() {
    return problems.isEmpty();
  }
}
