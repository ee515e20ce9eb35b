package org.vmoffer.conformance.replay;

import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.trace.Walk;

/** A walk as a table: who calls what, what comes back, by which rule, and what it changes. */
public final class WalkPrinter {
  private static final int NOWHERE = -1;

  private WalkPrinter() {}

  /** The table. */
  public static String print(Walk walk, TextLayout layout) {
    return print(walk, NOWHERE, layout);
  }

  /** The table, in which one step stands out as wrong. */
  public static String print(Walk walk, int wrong, TextLayout layout) {
    return table(walk, wrong).format(layout);
  }

  /** The table, to which rows can be added. */
  public static TextTable table(Walk walk) {
    return table(walk, NOWHERE);
  }

  private static TextTable table(Walk walk, int wrong) {
    TextTable table = new TextTable("step", "pid", "call", "returns", "rule", "changes");
    for (int step = 0; step < walk.steps().size(); step++) {
      Walk.Step each = walk.steps().get(step);
      String change = StateChange.between(walk.before(step), each.after());
      table.add(
          step == wrong ? Style.WRONG : change.isEmpty() ? Style.FAINT : Style.PLAIN,
          step,
          each.invocation().pid() == 0 ? "" : each.invocation().pid(),
          CallText.of(each.invocation().call()),
          ReplyText.of(each.reply()),
          each.reply().rule(),
          change);
    }
    return table;
  }
}
