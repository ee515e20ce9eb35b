package org.vmoffer.conformance.property;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.vmoffer.api.Rule;

/** How often each rule has decided a call. */
final class Outcomes {
  private static final int COLUMNS = 6;

  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  void count(Rule rule) {
    counts.merge(rule, 1, Integer::sum);
  }

  /** How many calls were made. */
  int calls() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Those of these rules that have never decided. */
  Set<Rule> missing(Set<Rule> rules) {
    Set<Rule> missing = EnumSet.copyOf(rules);
    missing.removeAll(counts.keySet());
    return missing;
  }

  /** A table of labels and counts. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    int column = 0;
    for (Map.Entry<Rule, Integer> each : counts.entrySet()) {
      table.append("%-11s %6d".formatted(each.getKey(), each.getValue()));
      column = (column + 1) % COLUMNS;
      table.append(column == 0 ? System.lineSeparator() : "   ");
    }
    return table.toString().stripTrailing();
  }
}
