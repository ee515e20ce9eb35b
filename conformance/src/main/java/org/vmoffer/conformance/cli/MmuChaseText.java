package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.mmu.ChaseResult;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Profile;

/** What chases cost, as text. */
final class MmuChaseText {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private MmuChaseText() {}

  /** A table for each machine; the last line is for scripts. */
  static String of(List<ChaseResult> results, long seed, long nanos) {
    StringBuilder text = new StringBuilder();
    for (Profile machine : results.stream().map(ChaseResult::profile).distinct().toList()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s, %,d MHz: a load in a random cycle through so many pages, seed %d%n%n",
              machine.name(),
              machine.megahertz(),
              seed));
      FigureTable table =
          new FigureTable().numbers("pages").numbers("cycles").numbers("time").numbers("data");
      table.numbers("second-level TLB").numbers("walk").numbers("walks a load");
      results.stream()
          .filter(result -> result.profile().equals(machine))
          .forEach(result -> row(table, result));
      text.append(table.plain()).append('\n');
    }
    text.append(
        String.format(
            Locale.ROOT,
            "mmu: pass chases=%d loads=%d seed=%d seconds=%.2f%n",
            results.size(),
            results.stream().mapToLong(ChaseResult::loads).sum(),
            seed,
            nanos / NANOS_IN_A_SECOND));
    return text.toString();
  }

  private static void row(FigureTable table, ChaseResult result) {
    table.row(
        CostWords.number(result.pages()),
        decimal(result.cyclesALoad()),
        String.format(Locale.ROOT, "%.2f ns", result.nanoseconds()),
        decimal(result.cyclesALoad(Cause.DATA)),
        decimal(result.cyclesALoad(Cause.STLB)),
        decimal(result.cyclesALoad(Cause.WALK)),
        String.format(Locale.ROOT, "%.3f", result.walks() / (double) result.loads()));
  }

  private static String decimal(double cycles) {
    return String.format(Locale.ROOT, "%,.1f", cycles);
  }
}
