package org.vmoffer.conformance.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a machine and the specification part.
 *
 * @param path the steps of a shortest path from the start to where they still agree
 * @param label the step that they part at; empty if they do at the start
 * @param side who has this step
 * @param fields where the states after it differ, a line for each variable; if only one of them has
 *     the step, what it changes
 */
public record KernelDifference(List<String> path, String label, Side side, List<String> fields) {

  /** Who has a step. */
  public enum Side {
    /** Only the specification. */
    SPECIFICATION("only the specification can"),
    /** Only the machine. */
    MACHINE("only the machine can"),
    /** Both, but it leads to different states. */
    BOTH("both can, and are in different states then");

    private final String text;

    Side(String text) {
      this.text = text;
    }
  }

  /** Keeps snapshots. */
  public KernelDifference {
    path = List.copyOf(path);
    fields = List.copyOf(fields);
  }

  /** The steps, a line each, who can take the last one, and the variables. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String step : path) {
      lines.add("%d %s".formatted(lines.size() + 1, step));
    }
    lines.add(
        label.isEmpty()
            ? "they start in different states"
            : "%d %s: %s".formatted(lines.size() + 1, label, side.text));
    return Stream.concat(lines.stream(), fields.stream().map(field -> "  " + field)).toList();
  }
}
