package org.vmoffer.conformance.campaign;

import org.vmoffer.conformance.protocol.AnswerText;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.report.RuleText;
import org.vmoffer.conformance.trace.CallJson;

/** A failure as text: the walk as a table, and below it what should have been and what was. */
public final class FailureText {
  private FailureText() {}

  /**
   * The text, a line end behind each line.
   *
   * @param where the model, say
   * @param again the command that shows it again
   */
  public static String of(Failure failure, String where, String again, TextLayout layout) {
    TextTable walk = new TextTable("step", "pid", "call", "answer");
    int step = 1;
    for (Exchange each : failure.before()) {
      walk.add(
          Style.PLAIN,
          step++,
          caller(each.pid()),
          CallText.of(each.asked()),
          AnswerText.of(each.answer()));
    }
    walk.add(
        Style.WRONG,
        step,
        caller(failure.invocation().pid()),
        CallText.of(failure.asked()),
        lastAnswer(failure));
    TextTable findings = new TextTable("", "");
    findings.add(Style.PLAIN, "expected", Verbal.expected(failure));
    findings.add(Style.WRONG, "actual", Verbal.actual(failure));
    findings.add(Style.PLAIN, "rule " + failure.rule(), RuleText.of(failure.rule()).sentence());
    findings.add(Style.PLAIN, "guard", Verbal.guard(failure));
    if (failure.finding() instanceof Finding.NoAnswer f && !f.failure().errors().isEmpty()) {
      findings.add(Style.PLAIN, "its last words", f.failure().errors());
    }
    findings.add(Style.PLAIN, "again", again);
    return "DIVERGENCE in %s: %s, decided by %s%n%n"
            .formatted(where, CallJson.name(failure.asked()), failure.rule())
        + walk.format(layout)
        + "\n"
        + findings.formatWithoutHeader(layout);
  }

  private static String caller(int pid) {
    return pid == 0 ? "-" : Integer.toString(pid);
  }

  private static String lastAnswer(Failure failure) {
    return switch (failure.finding()) {
      case Finding.OtherAnswer f -> AnswerText.of(f.answer());
      case Finding.OtherState _, Finding.OtherProbe _ -> "right; the state is not";
      case Finding.NoAnswer f -> "none: it " + f.failure().kind().text();
    };
  }
}
