package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.vmoffer.conformance.check.EntryResult;
import org.vmoffer.conformance.check.KernelMutantResult;
import org.vmoffer.conformance.check.KernelResult;
import org.vmoffer.conformance.check.KernelWitnessResult;
import org.vmoffer.conformance.check.ModelResult;
import org.vmoffer.conformance.check.MutantResult;
import org.vmoffer.conformance.tlc.TlcProgress;

/** A line for each model that is done, for logs. */
final class CheckLines implements CheckProgress {
  private final PrintWriter err;

  CheckLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void begins(String model, Phase phase) {}

  @Override
  public void advances(String model, TlcProgress progress) {}

  @Override
  public synchronized void ends(EntryResult result) {
    err.printf(
        Locale.ROOT,
        "%-30s %6.1f s  %s%s%n",
        result.name(),
        result.seconds(),
        result.passed() ? summary(result) : "FAIL",
        result.cached() ? " (TLC's verdict is kept)" : "");
    err.flush();
  }

  private static String summary(EntryResult result) {
    return switch (result) {
      case ModelResult model ->
          String.format(
              Locale.ROOT,
              "%,d states, %,d edges%s",
              model.states(),
              model.edges(),
              model.evidence().isPresent() ? ", equal" : "");
      case MutantResult mutant ->
          "violates %s after %d calls".formatted(mutant.property(), mutant.length());
      case KernelResult model ->
          String.format(
              Locale.ROOT,
              "%,d states, %,d edges",
              model.outcome().counts().distinct(),
              model.outcome().edges());
      case KernelMutantResult mutant ->
          "violates %s after %d steps".formatted(mutant.property(), mutant.length());
      case KernelWitnessResult witness -> "reached after %d steps".formatted(witness.length());
    };
  }

  @Override
  public synchronized void remarks(String message) {
    err.println(message);
    err.flush();
  }

  @Override
  public void close() {}
}
