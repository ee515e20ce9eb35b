package org.vmoffer.conformance.report;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.replay.Observed;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.replay.WalkPrinter;

/** A divergence as text: the walk as a table, and below it what should have been and what was. */
public final class DivergenceText {
  private DivergenceText() {}

  /** The text, a line end behind each line. */
  public static String of(Divergence divergence, TextLayout layout) {
    int last = divergence.walk().steps().size() - 1;
    return "DIVERGENCE in model %s at %s; the last step is what was expected:\n\n"
            .formatted(divergence.walk().model(), divergence.origin().place())
        + WalkPrinter.print(divergence.walk(), last, layout)
        + "\n"
        + findings(divergence, layout);
  }

  private static String findings(Divergence divergence, TextLayout layout) {
    TextTable table = new TextTable("", "");
    table.add(Style.PLAIN, "expected", reply(divergence.expected().reply()));
    table.add(Style.WRONG, "actual", actual(divergence.observed()));
    divergence.inReply().ifPresent(found -> table.add(Style.PLAIN, "in the reply", text(found)));
    divergence.inState().ifPresent(found -> table.add(Style.PLAIN, "in the state", text(found)));
    table.add(Style.PLAIN, "rule " + divergence.rule(), RuleText.of(divergence.rule()).sentence());
    table.add(Style.PLAIN, "guard", divergence.explanation());
    table.add(Style.PLAIN, "again", divergence.command());
    return table.formatWithoutHeader(layout);
  }

  private static String actual(Observed observed) {
    return switch (observed) {
      case Observed.Answered answered -> reply(answered.reply());
      case Observed.Broke broke -> "no reply, but " + broke.failure();
    };
  }

  private static String reply(Reply reply) {
    return "%s by %s".formatted(ReplyText.of(reply), reply.rule());
  }

  private static String text(Difference difference) {
    return "%s is %s, expected %s"
        .formatted(difference.field(), difference.actual(), difference.expected());
  }
}
