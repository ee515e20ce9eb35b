package org.vmoffer.conformance.cli;

import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.ModelResult;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.report.DivergenceText;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TraceStep;

/** The result of a check for people: what is wrong, tables, sums, and a last line for scripts. */
final class CheckText {
  private CheckText() {}

  static String of(CheckResult result, TextLayout layout) {
    StringBuilder text = new StringBuilder();
    for (Divergence divergence : result.divergences()) {
      text.append(DivergenceText.of(divergence, layout)).append('\n');
    }
    result.models().forEach(model -> text.append(counterexample(model)));
    if (result.models().findAny().isPresent()) {
      text.append(CheckTable.models(result)).append('\n');
    }
    if (!result.mutants().isEmpty()) {
      text.append(CheckTable.mutants(result)).append('\n');
    }
    for (String problem : result.allProblems()) {
      text.append("PROBLEM ").append(problem).append('\n');
    }
    CheckTotals totals = new CheckTotals(result);
    return text.append(totals.sentences()).append(totals.lastLine()).append('\n').toString();
  }

  /** How a property comes to be violated that must hold. */
  private static String counterexample(ModelResult model) {
    if (!(model.outcome() instanceof TlcOutcome.Violated violated)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("%s violates %s:%n".formatted(model.name(), violated.property()));
    int number = 1;
    for (TraceStep step : violated.steps()) {
      text.append("%n%d. %s%n   returns %s%n".formatted(number++, step.call(), step.reply()));
      text.append(step.state().stripTrailing().indent(3));
    }
    return text.append('\n').toString();
  }
}
