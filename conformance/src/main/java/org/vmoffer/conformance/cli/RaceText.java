package org.vmoffer.conformance.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.litmus.Expectation;
import org.vmoffer.conformance.litmus.LitmusTest;
import org.vmoffer.conformance.litmus.Race;
import org.vmoffer.conformance.litmus.RaceResult;
import org.vmoffer.conformance.litmus.TlcEnds;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.text.FigureTable;

/** What came of litmus tests, as text. */
final class RaceText {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final double MILLIS_IN_A_SECOND = TimeUnit.SECONDS.toMillis(1);

  private RaceText() {}

  /**
   * All of it.
   *
   * @param whole whether the outcomes of every test are printed; otherwise of those that failed
   */
  static String of(List<RaceResult> results, boolean whole, TextLayout layout) {
    StringBuilder out = new StringBuilder();
    if (!whole) {
      out.append(table(results)).append('\n');
    }
    for (RaceResult result : results) {
      if (whole || !result.passed()) {
        out.append(test(result, layout)).append('\n');
      }
    }
    return out.append(sum(results)).toString();
  }

  private static String table(List<RaceResult> results) {
    FigureTable table =
        new FigureTable()
            .words("test")
            .numbers("states")
            .numbers("interleavings")
            .numbers("outcomes")
            .numbers("seconds")
            .numbers("TLC")
            .words("verdict");
    for (RaceResult result : results) {
      Race race = result.race();
      table.row(
          race.test().name(),
          number(race.states()),
          interleavings(all(race)),
          number(race.outcomes().size()),
          seconds(race.nanos() / NANOS_IN_A_SECOND),
          tlcSeconds(result.tlc()),
          result.passed() ? "as expected" : "NOT as expected");
    }
    return table.plain();
  }

  private static String test(RaceResult result, TextLayout layout) {
    Race race = result.race();
    LitmusTest test = race.test();
    StringBuilder out = new StringBuilder();
    out.append(test.name()).append(": ").append(test.question()).append("\n\n");
    FigureTable table = new FigureTable().numbers("").numbers("interleavings");
    test.observables().terms().forEach(term -> table.words(term.text()));
    int number = 1;
    for (Race.Ending ending : race.outcomes()) {
      List<String> cells = new ArrayList<>();
      cells.add(Integer.toString(number++));
      cells.add(interleavings(ending.interleavings()));
      cells.addAll(ending.outcome().values().values());
      table.row(cells.toArray(String[]::new));
    }
    out.append(table.plain()).append('\n');
    TextTable claims = new TextTable("kind", "condition", "verdict");
    for (Expectation expected : test.expectations()) {
      boolean holds = expected.holds(race.ends());
      claims.add(
          holds ? Style.PLAIN : Style.WRONG,
          expected.kind(),
          expected.text(),
          holds ? "holds" : "DOES NOT HOLD (line " + expected.line() + ")");
    }
    out.append(claims.formatWithoutHeader(layout));
    result.problems().forEach(problem -> out.append(problem).append('\n'));
    return out.toString();
  }

  private static String sum(List<RaceResult> results) {
    long failed = results.stream().filter(result -> !result.passed()).count();
    long compared = results.stream().filter(result -> result.tlc() != null).count();
    return String.format(
        Locale.ROOT,
        "race: %s tests=%d failed=%d compared=%d outcomes=%d states=%d steps=%d seconds=%.2f%n",
        failed == 0 ? "pass" : "fail",
        results.size(),
        failed,
        compared,
        results.stream().mapToInt(result -> result.race().outcomes().size()).sum(),
        results.stream().mapToLong(result -> result.race().states()).sum(),
        results.stream().mapToLong(result -> result.race().steps()).sum(),
        results.stream().mapToLong(result -> result.race().nanos()).sum() / NANOS_IN_A_SECOND);
  }

  private static @Nullable BigInteger all(Race race) {
    BigInteger sum = BigInteger.ZERO;
    for (Race.Ending ending : race.outcomes()) {
      if (ending.interleavings() == null) {
        return null;
      }
      sum = sum.add(ending.interleavings());
    }
    return sum;
  }

  private static String interleavings(@Nullable BigInteger number) {
    if (number == null) {
      return "without number";
    }
    return number.bitLength() < Long.SIZE ? number(number) : "%.2e".formatted(number.doubleValue());
  }

  private static String number(Number number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  private static String tlcSeconds(@Nullable TlcEnds tlc) {
    return tlc == null ? "" : seconds(tlc.millis() / MILLIS_IN_A_SECOND);
  }
}
