package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Locale;
import org.vmoffer.conformance.history.FailureText;
import org.vmoffer.conformance.history.Result;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;

/** What came of histories, as text. */
final class LinearizeText {
  private LinearizeText() {}

  /** What cannot be ordered, a table of the histories, and a last line for scripts. */
  static String of(List<LinearizeReport> reports, TextLayout layout) {
    StringBuilder text = new StringBuilder();
    TextTable table =
        new TextTable(
            "history", "calls", "pending", "threads", "positions", "read", "seconds", "verdict");
    for (LinearizeReport each : reports) {
      if (each.result() instanceof Result.NotLinearizable(long _, var failure)) {
        text.append(FailureText.of(failure, layout)).append('\n');
      }
      table.add(
          each.result() instanceof Result.Linearizable ? Style.PLAIN : Style.WRONG,
          each.file(),
          number(each.operations()),
          number(each.pending()),
          number(each.threads()),
          number(each.result().explored()),
          seconds(each.readSeconds()),
          seconds(each.seconds()),
          each.verdict() + why(each.result()));
    }
    return text.append(table.format(layout))
        .append(
            String.format(
                Locale.ROOT,
                "linearize: %s histories=%d calls=%d positions=%d seconds=%.2f%n",
                LinearizeReport.verdict(reports),
                reports.size(),
                reports.stream().mapToLong(LinearizeReport::operations).sum(),
                reports.stream().mapToLong(each -> each.result().explored()).sum(),
                reports.stream().mapToDouble(each -> each.readSeconds() + each.seconds()).sum()))
        .toString();
  }

  private static String why(Result result) {
    return result instanceof Result.Unknown(long _, String why) ? ": " + why : "";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }
}
