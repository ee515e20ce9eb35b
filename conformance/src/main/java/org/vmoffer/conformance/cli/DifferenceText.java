package org.vmoffer.conformance.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.replay.StateChange;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.WalkPrinter;
import org.vmoffer.conformance.review.BehaviourChange;
import org.vmoffer.conformance.review.BehaviourDifference;
import org.vmoffer.conformance.review.RuleCount;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;

/** A difference in behaviour, for people. */
final class DifferenceText {
  private static final String NOTHING = "-";

  private DifferenceText() {}

  static String of(BehaviourDifference difference, TextLayout layout) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d states and %,d edges before, %,d and %,d now; %,d states are in both, %,d of them"
                + " reached alike.%n",
            difference.before().states(),
            difference.before().edges(),
            difference.after().states(),
            difference.after().edges(),
            difference.commonStates(),
            difference.reachedAlike()));
    if (difference.isEmpty()) {
      return text.append("The behaviour is the same.\n").toString();
    }
    if (difference.callsOnlyBefore() + difference.callsOnlyAfter() > 0) {
      text.append(
          "%d calls are made before only, %d now only; these are not compared.%n"
              .formatted(difference.callsOnlyBefore(), difference.callsOnlyAfter()));
    }
    if (!difference.changes().isEmpty()) {
      text.append("\nWhere nothing has differed before:\n\n").append(kinds(difference, layout));
    }
    if (!difference.rules().isEmpty()) {
      text.append("\nEdges by the rule that decides, where their number differs:\n\n")
          .append(rules(difference, layout));
    }
    int number = 1;
    for (BehaviourChange change : difference.changes()) {
      text.append("\nA case of %d:%n%n".formatted(number++)).append(example(change, layout));
    }
    for (RuleCount count : difference.rules()) {
      count
          .example()
          .filter(_ -> difference.changes().stream().noneMatch(change -> shows(change, count)))
          .ifPresent(
              walk ->
                  text.append(
                          "%n%s ends by %s only %s:%n%n"
                              .formatted(
                                  count.call(),
                                  count.rule(),
                                  count.after() == 0 ? "before" : "now"))
                      .append(WalkPrinter.print(walk, layout)));
    }
    return text.toString();
  }

  /** Whether the example of a change shows that a rule decides, too. */
  private static boolean shows(BehaviourChange change, RuleCount count) {
    Rule rule = count.after() == 0 ? change.kind().before() : change.kind().after();
    return rule == count.rule() && change.kind().call().equals(count.call());
  }

  private static String kinds(BehaviourDifference difference, TextLayout layout) {
    TextTable table =
        new TextTable("", "call", "before", "now", "differs in", "cases", "states", "arguments");
    int number = 1;
    for (BehaviourChange change : difference.changes()) {
      table.add(
          TextTable.Style.PLAIN,
          number++,
          change.kind().call(),
          rule(change.kind().before()),
          rule(change.kind().after()),
          change.kind().where(),
          "%,d".formatted(change.cases()),
          "%,d".formatted(change.states()),
          change.calls().size());
    }
    return table.format(layout);
  }

  private static String rule(@Nullable Rule rule) {
    if (rule == null) {
      return NOTHING;
    }
    return rule.isSuccess() ? rule.label() : rule.label() + " " + rule.errno();
  }

  private static String rules(BehaviourDifference difference, TextLayout layout) {
    TextTable table = new TextTable("call", "rule", "before", "now");
    for (RuleCount count : difference.rules()) {
      table.add(
          TextTable.Style.PLAIN,
          count.call(),
          rule(count.rule()),
          "%,d".formatted(count.before()),
          "%,d".formatted(count.after()));
    }
    return table.format(layout);
  }

  /** The way, and then the call as it ended before and as it ends now. */
  private static String example(BehaviourChange change, TextLayout layout) {
    Walk way = change.example().way();
    TextTable table = WalkPrinter.table(way);
    AbstractState last = way.steps().isEmpty() ? way.initial() : way.steps().getLast().after();
    addEnd(table, "before", change, change.example().before().orElse(null), last);
    addEnd(table, "now", change, change.example().after().orElse(null), last);
    return table.format(layout);
  }

  private static void addEnd(
      TextTable table,
      String when,
      BehaviourChange change,
      Walk.@Nullable Step step,
      AbstractState before) {
    int pid = change.example().call().pid();
    table.add(
        TextTable.Style.PLAIN,
        when,
        pid == 0 ? "" : pid,
        CallText.of(change.example().call().call()),
        step == null ? "nothing" : ReplyText.of(step.reply()),
        step == null ? NOTHING : step.reply().rule(),
        step == null ? "" : StateChange.between(before, step.after()));
  }
}
