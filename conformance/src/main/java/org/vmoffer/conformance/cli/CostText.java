package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostResult;
import org.vmoffer.conformance.cost.Sweep;
import org.vmoffer.conformance.cost.SweepResult;
import org.vmoffer.conformance.text.FigureTable;

/** What hand-overs cost, as text. */
final class CostText {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private CostText() {}

  /** All that was found out on a machine. */
  static void print(
      CostReport report, boolean causes, boolean steps, boolean trace, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s, %,d MHz; cycles, and times by that clock%n%n",
        report.profile().name(),
        report.profile().megahertz());
    for (SweepResult sweep : report.sweeps()) {
      out.println(sweep.sweep().title() + " (--sweep " + sweep.sweep().label() + ")");
      out.println(sweep.sweep() == Sweep.PAGES ? table(resultsOf(sweep)) : lines(sweep));
    }
    if (report.sweeps().isEmpty()) {
      out.println(table(report.results()));
    }
    if (causes) {
      out.println(CostCauses.of(report.results()));
    }
    for (CostResult result : steps ? report.results() : List.<CostResult>of()) {
      out.println(CostSteps.of(result));
    }
    for (CostResult result : trace ? report.results() : List.<CostResult>of()) {
      CostTrace.print(result, out);
    }
  }

  /** The last line, for scripts. */
  static String sum(List<CostReport> reports, int plots, long nanos) {
    List<CostResult> all = reports.stream().flatMap(report -> report.results().stream()).toList();
    return String.format(
        Locale.ROOT,
        "cost: pass profiles=%d cases=%d sweeps=%d steps=%d checks=%d plots=%d seconds=%.2f%n",
        reports.size(),
        all.size(),
        reports.stream().mapToInt(report -> report.sweeps().size()).sum(),
        all.stream().mapToLong(CostResult::kernelSteps).sum(),
        all.stream().mapToLong(CostResult::checks).sum(),
        plots,
        nanos / NANOS_IN_A_SECOND);
  }

  private static List<CostResult> resultsOf(SweepResult sweep) {
    return sweep.lines().getFirst().points().stream().map(SweepResult.PointResult::result).toList();
  }

  /** What the cases have in common in a line, what they differ in and what they cost in columns. */
  private static String table(List<CostResult> results) {
    List<CostCase> cases = results.stream().map(CostResult::asked).toList();
    List<CostWords.Part> differing = CostWords.differing(cases);
    FigureTable table = new FigureTable();
    for (CostWords.Part part : differing) {
      switch (part) {
        case PAGES, CORES -> table.numbers(part.head());
        default -> table.words(part.head());
      }
    }
    table.numbers("offer").numbers("cancel").numbers("list").numbers("claim").numbers("time");
    table.numbers("a page").numbers("of it waits").numbers("others pay").numbers("interrupts");
    table.numbers("touch").numbers("hand-over").numbers("time");
    for (CostResult result : results) {
      List<String> cells = new ArrayList<>();
      differing.forEach(part -> cells.add(part.cell(result.asked())));
      cells.add(CostWords.number(result.offer()));
      cells.add(CostWords.number(result.cancel()));
      cells.add(CostWords.number(result.list()));
      cells.add(CostWords.number(result.claim()));
      cells.add(CostWords.time(result, result.claim()));
      cells.add(CostWords.perPage(result.claim(), result.asked().pages()));
      cells.add(CostWords.number(result.waits()));
      cells.add(CostWords.number(result.othersPay()));
      cells.add(CostWords.number(result.interrupts()));
      cells.add(CostWords.number(result.touch()));
      cells.add(CostWords.number(result.handOver()));
      cells.add(CostWords.time(result, result.handOver()));
      table.row(cells.toArray(String[]::new));
    }
    return common(cases) + table.plain();
  }

  private static String common(List<CostCase> cases) {
    return CostWords.phrases(cases.getFirst(), CostWords.common(cases)) + "\n\n";
  }

  /** A row for each number of the axis, two columns for each line. */
  private static String lines(SweepResult sweep) {
    FigureTable table = new FigureTable().numbers(sweep.sweep().axis().label());
    SortedSet<Integer> numbers = new TreeSet<>();
    List<CostCase> cases = new ArrayList<>();
    for (SweepResult.LineResult line : sweep.lines()) {
      table.numbers(line.line().label()).numbers("");
      line.points().forEach(point -> numbers.add(point.x()));
      line.points().forEach(point -> cases.add(point.result().asked()));
    }
    for (int number : numbers) {
      List<String> cells = new ArrayList<>(List.of(CostWords.number(number)));
      for (SweepResult.LineResult line : sweep.lines()) {
        line.points().stream()
            .filter(point -> point.x() == number)
            .findFirst()
            .ifPresentOrElse(
                point -> {
                  long cycles = line.line().measure().of(point.result());
                  cells.add(CostWords.number(cycles));
                  cells.add(CostWords.time(point.result(), cycles));
                },
                () -> cells.addAll(List.of("", "")));
      }
      table.row(cells.toArray(String[]::new));
    }
    return common(cases) + table.plain();
  }
}
