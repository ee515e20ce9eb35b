package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.ledger.Evidence;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.replay.StateChange;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.WalkPrinter;
import org.vmoffer.conformance.trace.Walk;

/** What came of an alternative, as it is kept, for people. */
final class OutcomeText {
  private static final String NOTHING = "-";

  private OutcomeText() {}

  static String of(Evidence.Outcome outcome, TextLayout layout) {
    return switch (outcome) {
      case Evidence.Violates violates ->
          "%s: %s does not hold:%n%n%s"
              .formatted(
                  violates.model(),
                  violates.property(),
                  violates
                      .walk()
                      .map(walk -> WalkPrinter.print(walk, layout))
                      .orElse("./vmoffer what-if %s shows why\n".formatted(violates.name())));
      case Evidence.Holds holds ->
          "%s: no property is violated.%n%s"
              .formatted(
                  holds.model(),
                  holds
                      .changes()
                      .map(changes -> changes(changes, holds.example(), layout))
                      .orElse(
                          "The model leaves choices open, so its behaviour is not compared.\n"));
    };
  }

  private static String changes(
      List<Evidence.Change> changes, Optional<Evidence.Example> example, TextLayout layout) {
    if (changes.isEmpty()) {
      return "The behaviour is the same.\n";
    }
    TextTable table = new TextTable("call", "before", "now", "differs in", "cases");
    for (Evidence.Change each : changes) {
      table.add(
          TextTable.Style.PLAIN,
          each.call(),
          rule(each.before()),
          rule(each.after()),
          each.where(),
          String.format(Locale.ROOT, "%,d", each.cases()));
    }
    return "\n"
        + table.format(layout)
        + example.map(each -> "\nA case of the first:\n\n" + example(each, layout)).orElse("");
  }

  private static String rule(@Nullable String label) {
    if (label == null) {
      return NOTHING;
    }
    Rule rule = Rule.of(label);
    return rule.isSuccess() ? label : label + " " + rule.errno();
  }

  private static String example(Evidence.Example example, TextLayout layout) {
    TextTable table = WalkPrinter.table(example.way());
    addEnd(table, "before", example, example.before());
    addEnd(table, "now", example, example.after());
    return table.format(layout);
  }

  private static void addEnd(
      TextTable table, String when, Evidence.Example example, Optional<Walk.Step> step) {
    Walk way = example.way();
    int pid = example.call().pid();
    table.add(
        TextTable.Style.PLAIN,
        when,
        pid == 0 ? "" : pid,
        CallText.of(example.call().call()),
        step.map(each -> ReplyText.of(each.reply())).orElse("nothing"),
        step.map(each -> each.reply().rule().label()).orElse(NOTHING),
        step.map(each -> StateChange.between(way.before(way.steps().size()), each.after()))
            .orElse(""));
  }
}
