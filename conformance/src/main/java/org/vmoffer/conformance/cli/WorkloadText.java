package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.conformance.workload.MethodResult;
import org.vmoffer.conformance.workload.MethodResult.Payer;
import org.vmoffer.conformance.workload.Stretch;
import org.vmoffer.cycles.Cause;

/** What came of a workload, as text. */
final class WorkloadText {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int HASH = 31;

  private WorkloadText() {}

  /** Everything about one. */
  static void print(WorkloadReport report, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %s%n%n%,d transfers; cycles of the machine %s, %s%n%n",
        report.workload().name(),
        report.workload().about(),
        report.workload().handOvers(),
        report.profile().name(),
        report.pcids() ? "with PCIDs" : "without PCIDs");
    out.println(methods(report));
    out.println("Cycles of all cores for each transfer, by cause:\n");
    out.println(causes(report));
    out.println("Who spends them, in all:\n");
    out.println(payers(report));
    if (report.results().stream().anyMatch(r -> r.payers().stream().anyMatch(Payer::bystander))) {
      out.println("What bystanders notice:\n");
      out.println(bystanders(report));
    }
    for (MethodResult result : report.results()) {
      if (!result.stretches().isEmpty()) {
        out.println(result.method().label() + ", the first stretches:\n");
        out.println(stretches(result));
      }
    }
  }

  private static String methods(WorkloadReport report) {
    FigureTable table =
        new FigureTable()
            .words("method")
            .numbers("transfer")
            .numbers("longest")
            .numbers("work")
            .numbers("makespan")
            .numbers("a transfer")
            .numbers("a round")
            .numbers("to copy");
    for (MethodResult result : report.results()) {
      table.row(
          result.method().label(),
          number(result.perTransfer()),
          number(result.longest()),
          number(result.workPerTransfer()),
          number(result.makespan()),
          number(result.makespanPerTransfer()),
          number(result.perRound()),
          ratio(report.toCopy(result)));
    }
    return table.plain();
  }

  private static String causes(WorkloadReport report) {
    FigureTable table = new FigureTable().words("cause");
    report.results().forEach(result -> table.numbers(result.method().label()));
    table.words("");
    for (Cause cause : Cause.values()) {
      List<String> cells = new ArrayList<>(List.of(cause.label()));
      boolean any = false;
      for (MethodResult result : report.results()) {
        long cycles = result.causes().getOrDefault(cause, 0L);
        any |= cycles > 0;
        cells.add(cycles == 0 ? "" : number((double) cycles / result.handOvers()));
      }
      cells.add(cause.meaning());
      if (any) {
        table.row(cells.toArray(String[]::new));
      }
    }
    return table.plain();
  }

  private static String payers(WorkloadReport report) {
    FigureTable table = new FigureTable().numbers("core").words("process").words("");
    report.results().forEach(result -> table.numbers(result.method().label()));
    for (int i = 0; i < report.results().getFirst().payers().size(); i++) {
      Payer payer = report.results().getFirst().payers().get(i);
      List<String> cells = new ArrayList<>();
      cells.add(Integer.toString(payer.core()));
      cells.add(payer.process());
      cells.add(payer.bystander() ? "bystander" : "");
      for (MethodResult result : report.results()) {
        cells.add(number(result.payers().get(i).work()));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table.plain();
  }

  private static String bystanders(WorkloadReport report) {
    FigureTable table =
        new FigureTable()
            .words("method")
            .numbers("interrupts")
            .numbers("walks")
            .numbers("over shared")
            .numbers("cycles")
            .numbers("over shared");
    for (MethodResult result : report.results()) {
      table.row(
          result.method().label(),
          number(result.bystandersInterrupts()),
          number(result.bystandersWalks()),
          report.furtherWalks(result).map(WorkloadText::number).orElse(""),
          number(result.bystandersReach()),
          report.lostReach(result).map(WorkloadText::number).orElse(""));
    }
    return table.plain();
  }

  private static String stretches(MethodResult result) {
    FigureTable table =
        new FigureTable()
            .numbers("core")
            .words("process")
            .words("step")
            .words("cause")
            .numbers("start")
            .numbers("cycles");
    for (Stretch stretch : result.stretches()) {
      table.row(
          Integer.toString(stretch.core()),
          result.payers().get(stretch.thread() - 1).process(),
          stretch.stepText(),
          stretch.cause().label(),
          number(stretch.start()),
          number(stretch.cycles()));
    }
    return table.plain();
  }

  /** The last line. */
  static String sum(List<WorkloadReport> reports, long nanos) {
    List<MethodResult> results = reports.stream().flatMap(r -> r.results().stream()).toList();
    return String.format(
        Locale.ROOT,
        "workload: pass runs=%d steps=%d checks=%d digest=%s seconds=%.2f%n",
        results.size(),
        results.stream().mapToLong(MethodResult::kernelSteps).sum(),
        results.stream().mapToLong(MethodResult::checks).sum(),
        HexFormat.of().toHexDigits(digest(results)),
        nanos / NANOS_IN_A_SECOND);
  }

  static long digest(List<MethodResult> results) {
    long digest = 1;
    for (MethodResult result : results) {
      digest = HASH * digest + result.digest();
    }
    return digest;
  }

  static String number(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String ratio(Optional<Double> ratio) {
    return ratio.map(number -> String.format(Locale.ROOT, "%.2f", number)).orElse("");
  }
}
