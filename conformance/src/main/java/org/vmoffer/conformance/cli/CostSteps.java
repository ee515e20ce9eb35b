package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.cost.CostResult;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Action;

/** To which actions of the specification the cycles of a claim belong. */
final class CostSteps {
  private CostSteps() {}

  /** A row for each action, and one for what is in none. */
  static String of(CostResult result) {
    FigureTable table = new FigureTable().words("action");
    result.causes().keySet().forEach(cause -> table.numbers(cause.label()));
    table.numbers("sum");
    Map<Cause, Long> left = new EnumMap<>(Cause.class);
    left.putAll(result.causes());
    for (Map.Entry<Action, Map<Cause, Long>> step : result.steps().entrySet()) {
      table.row(row(step.getKey().label(), step.getValue(), result));
      step.getValue().forEach((cause, cycles) -> left.merge(cause, -cycles, Long::sum));
    }
    left.values().removeIf(cycles -> cycles == 0);
    table.row(row("between steps", left, result));
    table.row(row("claim", result.causes(), result));
    return "The claim, by action and cause: "
        + CostWords.of(result.asked())
        + "\n\n"
        + table.plain();
  }

  private static String[] row(String head, Map<Cause, Long> cycles, CostResult result) {
    List<String> cells = new ArrayList<>(List.of(head));
    for (Cause cause : result.causes().keySet()) {
      Long here = cycles.get(cause);
      cells.add(here == null ? "" : CostWords.number(here));
    }
    cells.add(CostWords.number(cycles.values().stream().mapToLong(Long::longValue).sum()));
    return cells.toArray(String[]::new);
  }
}
