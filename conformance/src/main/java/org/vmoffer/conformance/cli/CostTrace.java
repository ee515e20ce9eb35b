package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.vmoffer.conformance.cost.CostResult;
import org.vmoffer.conformance.cost.CostRun;
import org.vmoffer.conformance.cost.Stretch;

/** Every stretch of a claim, and of the interrupts that it causes, as they come about. */
final class CostTrace {
  private CostTrace() {}

  /** A line each. */
  static void print(CostResult result, PrintWriter out) {
    out.println("Every stretch of the claim: " + CostWords.of(result.asked()));
    out.println();
    out.println("core  thread         start    cycles  cause        step");
    out.println("────  ──────  ────────────  ────────  ───────────  ────");
    CostRun.of(result.asked(), result.profile(), stretch -> out.println(line(stretch)));
    out.println();
  }

  private static String line(Stretch stretch) {
    return String.format(
            Locale.ROOT,
            "%4d  %6d  %,12d  %,8d  %-11s  %s",
            stretch.core(),
            stretch.thread(),
            stretch.start(),
            stretch.cycles(),
            stretch.cause().label(),
            stretch.stepText())
        .stripTrailing();
  }
}
