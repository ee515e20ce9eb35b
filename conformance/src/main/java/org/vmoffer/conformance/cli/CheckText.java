package org.vmoffer.conformance.cli;

import java.util.Set;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.report.DivergenceText;

/** The result of a check for people: what is wrong, tables, sums, and a last line for scripts. */
final class CheckText {
  private CheckText() {}

  /**
   * The text.
   *
   * @param asked mutants and witnesses of the kernel level whose steps are told although they are
   *     expected
   */
  static String of(CheckResult result, TextLayout layout, Set<String> asked) {
    StringBuilder text = new StringBuilder();
    for (Divergence divergence : result.divergences()) {
      text.append(DivergenceText.of(divergence, layout)).append('\n');
    }
    text.append(Counterexamples.of(result, asked));
    if (result.models().findAny().isPresent()) {
      text.append(CheckTable.models(result)).append('\n');
    }
    if (!result.mutants().isEmpty()) {
      text.append(CheckTable.mutants(result)).append('\n');
    }
    if (!result.kernel().isEmpty()) {
      text.append(KernelTable.models(result)).append('\n');
    }
    if (!result.kernelMutants().isEmpty()) {
      text.append(KernelTable.mutants(result)).append('\n');
    }
    if (!result.kernelWitnesses().isEmpty()) {
      text.append(KernelTable.witnesses(result)).append('\n');
    }
    for (String problem : result.allProblems()) {
      text.append("PROBLEM ").append(problem).append('\n');
    }
    CheckTotals totals = new CheckTotals(result);
    return text.append(totals.sentences()).append(totals.lastLine()).append('\n').toString();
  }
}
