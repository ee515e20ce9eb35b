package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostResult;
import org.vmoffer.conformance.cost.Sweep;
import org.vmoffer.conformance.cost.SweepPlan;
import org.vmoffer.conformance.cost.SweepResult;
import org.vmoffer.conformance.plot.Plot;
import org.vmoffer.cycles.Cause;

/** What hand-overs cost, as plots. */
final class CostPlots {
  private static final int MOST = 10;
  private static final String CYCLES = "cycles";

  private CostPlots() {}

  /**
   * Looks before the work begins whether there will be plots of single cases.
   *
   * @throws BadInputException if they would be too many
   */
  static void check(List<SweepPlan> plans, List<CostCase> cases) {
    long lines = cases.stream().map(CostPlots::withoutPages).distinct().count();
    if (plans.isEmpty() && lines > MOST) {
      throw new BadInputException(
          "--plot", lines + " lines", "at most " + MOST + " combinations beside --pages");
    }
  }

  /** The plots by the names of their files. */
  static Map<String, Plot> of(List<CostReport> reports) {
    Map<String, Plot> plots = new LinkedHashMap<>();
    for (CostReport report : reports) {
      String suffix = reports.size() == 1 ? ".svg" : "-" + report.profile().name() + ".svg";
      for (SweepResult sweep : report.sweeps()) {
        plots.put("cost-" + sweep.sweep().label() + suffix, lines(report, sweep));
        if (sweep.sweep() == Sweep.PAGES) {
          plots.put("cost-causes" + suffix, bars(report, resultsOf(sweep)));
        }
      }
      if (report.sweeps().isEmpty()) {
        plots.put("cost-cases" + suffix, cases(report));
      }
    }
    return plots;
  }

  private static List<CostResult> resultsOf(SweepResult sweep) {
    return sweep.lines().getFirst().points().stream().map(SweepResult.PointResult::result).toList();
  }

  private static Plot lines(CostReport report, SweepResult sweep) {
    List<Plot.Line> lines = new ArrayList<>();
    Set<Integer> ticks = new TreeSet<>();
    List<CostCase> cases = new ArrayList<>();
    for (SweepResult.LineResult line : sweep.lines()) {
      List<Plot.Point> points = new ArrayList<>();
      for (SweepResult.PointResult point : line.points()) {
        points.add(new Plot.Point(point.x(), line.line().measure().of(point.result())));
        ticks.add(point.x());
        cases.add(point.result().asked());
      }
      lines.add(new Plot.Line(line.line().label(), points));
    }
    String x =
        switch (sweep.sweep().axis()) {
          case PAGES -> "pages of 4 KiB";
          case CORES -> "cores of the source";
        };
    return new Plot.Lines(
        words(report, sweep.sweep().title(), cases, lines, x), List.copyOf(ticks), lines);
  }

  private static Plot.Words words(
      CostReport report, String title, List<CostCase> cases, List<Plot.Line> lines, String x) {
    return new Plot.Words(title, description(lines), note(report, cases), x, CYCLES);
  }

  private static String note(CostReport report, List<CostCase> cases) {
    String common = CostWords.phrases(cases.getFirst(), CostWords.common(cases));
    return report.profile().name() + (common.isEmpty() ? "" : ": " + common);
  }

  /** The first and the last figure of each line. */
  private static String description(List<Plot.Line> lines) {
    List<String> sentences = new ArrayList<>();
    for (Plot.Line line : lines) {
      Plot.Point first = line.points().getFirst();
      Plot.Point last = line.points().getLast();
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: %,d cycles at %,d, %,d at %,d.",
              line.label(),
              first.y(),
              first.x(),
              last.y(),
              last.x()));
    }
    return String.join(" ", sentences);
  }

  /** A line for each combination, over the pages. */
  private static Plot cases(CostReport report) {
    List<CostCase> all = report.results().stream().map(CostResult::asked).toList();
    List<CostWords.Part> differing = new ArrayList<>(CostWords.differing(all));
    differing.remove(CostWords.Part.PAGES);
    Map<CostCase, List<Plot.Point>> lines = new LinkedHashMap<>();
    Set<Integer> ticks = new TreeSet<>();
    for (CostResult result : report.results()) {
      ticks.add(result.asked().pages());
      lines
          .computeIfAbsent(withoutPages(result.asked()), line -> new ArrayList<>())
          .add(new Plot.Point(result.asked().pages(), result.claim()));
    }
    List<Plot.Line> drawn = new ArrayList<>();
    lines.forEach(
        (line, points) -> {
          String label = CostWords.phrases(line, differing);
          drawn.add(new Plot.Line(label.isEmpty() ? "claim" : label, points));
        });
    return new Plot.Lines(
        words(report, "What a claim costs", all, drawn, "pages of 4 KiB"),
        List.copyOf(ticks),
        drawn);
  }

  private static CostCase withoutPages(CostCase asked) {
    return asked.withPages(CostCase.MOST_PAGES);
  }

  /** The claims of a sweep by cause; the causes of least weight are one part. */
  private static Plot bars(CostReport report, List<CostResult> results) {
    List<Cause> causes = heaviest(results);
    List<String> parts = new ArrayList<>(List.of("all else"));
    causes.forEach(cause -> parts.add(cause.meaning()));
    List<Plot.Bar> bars = new ArrayList<>();
    for (CostResult result : results) {
      List<Long> values = new ArrayList<>();
      causes.forEach(cause -> values.add(result.causes().getOrDefault(cause, 0L)));
      values.addFirst(result.claim() - values.stream().mapToLong(Long::longValue).sum());
      bars.add(
          new Plot.Bar(
              CostWords.number(result.asked().pages()),
              CostWords.time(result, result.claim()),
              values));
    }
    List<CostCase> cases = results.stream().map(CostResult::asked).toList();
    Plot.Words words =
        new Plot.Words(
            "What the cycles of a claim are spent on",
            "For each number of pages the shares of " + String.join(", ", parts) + ".",
            note(report, cases),
            "pages of 4 KiB; above each bar the whole claim",
            "share of the claim");
    return new Plot.Bars(words, parts, bars);
  }

  private static List<Cause> heaviest(List<CostResult> results) {
    Set<Cause> all = EnumSet.noneOf(Cause.class);
    results.forEach(result -> all.addAll(result.causes().keySet()));
    List<Cause> sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> Double.compare(weight(other, results), weight(one, results)));
    return sorted.stream().limit(MOST - 2L).sorted().toList();
  }

  private static double weight(Cause cause, List<CostResult> results) {
    return results.stream()
        .mapToDouble(result -> result.causes().getOrDefault(cause, 0L) / (double) result.claim())
        .max()
        .orElse(0);
  }
}
