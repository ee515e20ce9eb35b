package org.vmoffer.conformance.cli;

import java.util.Set;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.EntryResult;
import org.vmoffer.conformance.check.KernelMutantResult;
import org.vmoffer.conformance.check.KernelResult;
import org.vmoffer.conformance.check.KernelWitnessResult;
import org.vmoffer.conformance.check.ModelResult;
import org.vmoffer.conformance.check.MutantResult;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TraceStep;

/** How properties come to be violated: those that must hold, and those that somebody asks for. */
final class Counterexamples {
  private Counterexamples() {}

  /**
   * The counterexamples, one after the other.
   *
   * @param asked mutants and witnesses of the kernel level whose steps are told although they are
   *     expected
   */
  static String of(CheckResult result, Set<String> asked) {
    StringBuilder text = new StringBuilder();
    for (EntryResult entry : result.entries()) {
      text.append(
          switch (entry) {
            case ModelResult model -> of(entry, model.outcome());
            case KernelResult model -> of(entry, model.outcome());
            case KernelMutantResult mutant -> unlessExpected(mutant, mutant.outcome(), asked);
            case KernelWitnessResult witness -> unlessExpected(witness, witness.outcome(), asked);
            case MutantResult _ -> "";
          });
    }
    return text.toString();
  }

  private static String unlessExpected(EntryResult entry, TlcOutcome outcome, Set<String> asked) {
    return entry.passed() && !asked.contains(entry.name()) ? "" : of(entry, outcome);
  }

  private static String of(EntryResult entry, TlcOutcome outcome) {
    return switch (outcome) {
      case TlcOutcome.Violated violated -> calls(entry.name(), violated);
      case TlcOutcome.KernelViolated violated -> steps(entry.name(), violated);
      case TlcOutcome.Holds _, TlcOutcome.KernelHolds _, TlcOutcome.Broken _ -> "";
    };
  }

  private static String calls(String name, TlcOutcome.Violated violated) {
    StringBuilder text = new StringBuilder();
    text.append("%s violates %s:%n".formatted(name, violated.property()));
    int number = 1;
    for (TraceStep step : violated.steps()) {
      text.append("%n%d. %s%n   returns %s%n".formatted(number++, step.call(), step.reply()));
      text.append(step.state().stripTrailing().indent(3));
    }
    return text.append('\n').toString();
  }

  private static String steps(String name, TlcOutcome.KernelViolated violated) {
    return "%s violates %s:%n%n%s%n%n"
        .formatted(name, violated.property(), String.join("\n", violated.trace().lines()));
  }
}
