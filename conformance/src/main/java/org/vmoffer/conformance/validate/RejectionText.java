package org.vmoffer.conformance.validate;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.protocol.AnswerText;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.report.RuleText;
import org.vmoffer.conformance.validate.Rejection.Reason;

/** A rejection as text. */
public final class RejectionText {
  private RejectionText() {}

  /** The text, a line end behind each line. */
  public static String of(String file, Rejection rejection, TextLayout layout) {
    Rejection.Event event = rejection.event();
    StringBuilder text = new StringBuilder();
    text.append(
        "REJECTED %s:%d: pid %d, %s: %s%n"
            .formatted(
                file,
                rejection.line(),
                event.pid(),
                CallText.of(event.call()),
                AnswerText.of(event.answer())));
    for (Reason reason : rejection.reasons()) {
      text.append("\nin this state, to which the lines before it lead:\n\n");
      reason
          .state()
          .toString()
          .lines()
          .forEach(line -> text.append("  ").append(line).append('\n'));
      text.append('\n').append(findings(reason).formatWithoutHeader(layout));
    }
    return text.toString();
  }

  private static TextTable findings(Reason reason) {
    TextTable table = new TextTable("", "");
    switch (reason) {
      case Rejection.DeadCaller _ ->
          table.add(
              Style.WRONG, "nobody", "the caller does not live, and only live processes call");
      case Rejection.OtherAnswer other -> {
        table.add(Style.PLAIN, "due", due(other.due().reply()));
        allowed(other).forEach(each -> table.add(Style.PLAIN, "or", each));
        addRule(table, other.due().reply().rule());
      }
      case Rejection.OtherState other -> {
        table.add(Style.PLAIN, "due", due(other.due().reply()));
        table.add(
            Style.WRONG,
            "in the state",
            "%s is %s, expected %s"
                .formatted(
                    other.difference().field(),
                    other.difference().actual(),
                    other.difference().expected()));
        addRule(table, other.due().reply().rule());
      }
    }
    return table;
  }

  private static void addRule(TextTable table, Rule rule) {
    RuleText text = RuleText.of(rule);
    table.add(Style.PLAIN, "rule " + rule, text.sentence());
    if (!text.guard().isEmpty()) {
      table.add(Style.PLAIN, "guard", "false here: " + text.guard());
    }
  }

  /** What was due. */
  static String due(Reply reply) {
    return "%s by %s".formatted(ReplyText.of(reply), reply.rule());
  }

  /** What else would have been allowed. */
  static List<String> allowed(Rejection.OtherAnswer reason) {
    List<String> allowed = new ArrayList<>();
    Reply reply = reason.due().reply();
    switch (reply.rule()) {
      case K0 -> {
        allowed.add("another place, if the kernel was to choose");
        allowed.add("-1 ENOMEM, EBUSY or EINTR, without effect");
      }
      case MMAP_0 -> allowed.add("-1 ENOMEM, without effect");
      case FORK_0 -> allowed.add("-1 ENOMEM or EAGAIN, without effect");
      case SPAWN_0 -> allowed.add("-1 EAGAIN, without effect");
      default -> {
        if (reply.rule().label().startsWith("K")) {
          allowed.add("-1 EINTR, without effect");
        }
      }
    }
    return allowed;
  }
}
