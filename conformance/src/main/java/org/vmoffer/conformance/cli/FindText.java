package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.WalkPrinter;
import org.vmoffer.conformance.review.Query;
import org.vmoffer.conformance.review.Witness;
import org.vmoffer.conformance.trace.Walk;

/** What was found, for people: the walk as a table, which step is which, a line for scripts. */
final class FindText {
  private FindText() {}

  static String of(FindResult result, TextLayout layout) {
    return result
        .witness()
        .map(witness -> found(result, witness, layout))
        .orElseGet(() -> notFound(result));
  }

  private static String found(FindResult result, Witness witness, TextLayout layout) {
    return walk(result.query(), witness.walk(), witness.met(), layout)
        + "find: found model=%s steps=%d at=%s searched=%d%n"
            .formatted(
                witness.walk().model(),
                witness.length(),
                witness.met().stream().map(String::valueOf).collect(Collectors.joining(",")),
                result.searched().size());
  }

  /** A walk, and which of its steps those of the query are. */
  static String walk(Query query, Walk walk, List<Integer> met, TextLayout layout) {
    StringBuilder text = new StringBuilder(WalkPrinter.print(walk, layout));
    List<Query.Step> steps = query.steps();
    for (int step = 0; step < steps.size(); step++) {
      text.append("step %d is %s%n".formatted(met.get(step), steps.get(step).text()));
    }
    return text.toString();
  }

  private static String notFound(FindResult result) {
    StringBuilder text = new StringBuilder("It occurs in none of these models:\n");
    long positions = 0;
    for (FindResult.Searched each : result.searched()) {
      positions += each.positions();
      text.append(
          String.format(
              Locale.ROOT,
              "  %s: %,d states, %,d edges%n",
              each.model(),
              each.states(),
              each.edges()));
    }
    return text.append(
            "find: nothing models=%d positions=%d%n".formatted(result.searched().size(), positions))
        .toString();
  }
}
