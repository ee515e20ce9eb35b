package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Locale;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.WalkPrinter;
import org.vmoffer.conformance.review.BehaviourDifference;
import org.vmoffer.conformance.review.Chosen;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.review.Verdict;

/** What comes of switches, for people. */
final class WhatIfText {
  private WhatIfText() {}

  /** The switches there are. */
  static String of(Switches switches, TextLayout layout) {
    TextTable table = new TextTable("switch", "instead of", "what is otherwise", "shows in");
    for (Switch each : switches.all()) {
      table.add(
          TextTable.Style.PLAIN,
          each.name(),
          each.decision(),
          each.summary(),
          String.join(" ", each.models()));
    }
    return table.format(layout) + "what-if: switches=%d%n".formatted(switches.all().size());
  }

  /** What came of some. */
  static String of(Chosen chosen, List<Verdict> verdicts, double seconds, TextLayout layout) {
    StringBuilder text = new StringBuilder();
    for (Switch each : chosen.switches()) {
      text.append(
          "%s, instead of %s: %s%n".formatted(each.name(), each.decision(), each.summary()));
    }
    for (Verdict verdict : verdicts) {
      text.append('\n').append(of(verdict, layout));
    }
    text.append('\n');
    for (Verdict verdict : verdicts) {
      text.append(lastLine(verdict)).append('\n');
    }
    return text.append(
            String.format(
                Locale.ROOT, "what-if: ran models=%d seconds=%.1f%n", verdicts.size(), seconds))
        .toString();
  }

  private static String of(Verdict verdict, TextLayout layout) {
    return switch (verdict) {
      case Verdict.Violates v ->
          "%s: %s does not hold:%n%n%s"
              .formatted(
                  v.model(),
                  v.property(),
                  v.counterexample().map(walk -> WalkPrinter.print(walk, layout)).orElse(v.text()));
      case Verdict.Holds h ->
          "%s: no property is violated.%n%s"
              .formatted(
                  h.model(),
                  h.difference()
                      .map(difference -> DifferenceText.of(difference, layout))
                      .orElse(
                          "The model leaves choices open, so its behaviour is not compared.\n"));
    };
  }

  private static String lastLine(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Violates v ->
          "what-if: violates model=%s property=%s steps=%d"
              .formatted(v.model(), v.property(), v.steps());
      case Verdict.Holds h ->
          "what-if: holds model=%s behaviour=%s"
              .formatted(h.model(), h.difference().map(WhatIfText::figures).orElse("not-compared"));
    };
  }

  /** Whether behaviour differs, and in how many ways. */
  static String figures(BehaviourDifference difference) {
    return difference.isEmpty()
        ? "equal"
        : "different kinds=%d cases=%d".formatted(difference.changes().size(), difference.cases());
  }
}
