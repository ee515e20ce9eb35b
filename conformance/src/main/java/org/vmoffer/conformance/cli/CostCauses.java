package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostResult;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.cycles.Cause;

/** What the cycles of claims are spent on: figures, and bars of one letter for each cause. */
final class CostCauses {
  private static final int WIDTH = 60;

  /** A letter for each cause that a claim can have, capital for work, small for waiting. */
  private static final Map<Cause, String> LETTERS =
      Map.ofEntries(
          Map.entry(Cause.ENTRY, "N"),
          Map.entry(Cause.EXIT, "X"),
          Map.entry(Cause.LOCK, "L"),
          Map.entry(Cause.CHECK, "C"),
          Map.entry(Cause.ENTRIES, "E"),
          Map.entry(Cause.TABLES, "T"),
          Map.entry(Cause.REFERENCES, "R"),
          Map.entry(Cause.OFFERS, "O"),
          Map.entry(Cause.FLUSH, "F"),
          Map.entry(Cause.SEND, "S"),
          Map.entry(Cause.DELIVER, "D"),
          Map.entry(Cause.ACKNOWLEDGE, "A"),
          Map.entry(Cause.SWITCH, "W"),
          Map.entry(Cause.WAIT_FLUSH, "-"),
          Map.entry(Cause.WAIT_LOCK, "."));

  private CostCauses() {}

  /** A row of figures and a bar for each case. */
  static String of(List<CostResult> results) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    results.forEach(result -> causes.addAll(result.causes().keySet()));
    List<CostCase> cases = results.stream().map(CostResult::asked).toList();
    List<CostWords.Part> differing = CostWords.differing(cases);
    FigureTable figures = new FigureTable();
    FigureTable bars = new FigureTable();
    for (CostWords.Part part : differing) {
      figures.words(part.head());
      bars.words(part.head());
    }
    causes.forEach(cause -> figures.numbers(cause.label()));
    figures.numbers("claim");
    bars.numbers("claim").words("what it is spent on");
    for (CostResult result : results) {
      List<String> row = new ArrayList<>();
      differing.forEach(part -> row.add(part.cell(result.asked())));
      List<String> bar = new ArrayList<>(row);
      causes.forEach(cause -> row.add(CostWords.number(result.causes().getOrDefault(cause, 0L))));
      row.add(CostWords.number(result.claim()));
      bar.add(CostWords.number(result.claim()));
      bar.add(bar(result));
      figures.row(row.toArray(String[]::new));
      bars.row(bar.toArray(String[]::new));
    }
    StringBuilder legend = new StringBuilder();
    causes.forEach(cause -> legend.append("%s  %s%n".formatted(letter(cause), cause.meaning())));
    return "The claim, by cause\n\n" + figures.plain() + "\n" + bars.plain() + "\n" + legend;
  }

  /** As many letters as make the bar whole; each boundary is rounded by itself. */
  private static String bar(CostResult result) {
    StringBuilder bar = new StringBuilder();
    long below = 0;
    for (Map.Entry<Cause, Long> part : result.causes().entrySet()) {
      below += part.getValue();
      long until = Math.round(below * (double) WIDTH / result.claim());
      bar.repeat(letter(part.getKey()), (int) until - bar.length());
    }
    return bar.toString();
  }

  private static String letter(Cause cause) {
    return LETTERS.getOrDefault(cause, "?");
  }
}
