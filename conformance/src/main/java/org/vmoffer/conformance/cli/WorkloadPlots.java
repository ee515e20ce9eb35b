package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vmoffer.conformance.plot.Plot;
import org.vmoffer.conformance.workload.Method;
import org.vmoffer.conformance.workload.MethodResult;
import org.vmoffer.cycles.Cause;

/** What came of a workload, as plots. */
final class WorkloadPlots {
  private static final int KINDS = 9;
  private static final int KIB_OF_A_PAGE = 4;

  private WorkloadPlots() {}

  /** The plots by the names of their files. */
  static Map<String, Plot> of(List<WorkloadReport> reports) {
    WorkloadReport first = reports.getFirst();
    Map<String, Plot> plots = new LinkedHashMap<>();
    String name = "workload-" + first.workload().name();
    if (reports.size() > 1) {
      plots.put(name + "-sizes.svg", sizes(reports));
    } else {
      plots.put(name + "-causes.svg", causes(first));
    }
    return plots;
  }

  /** A bar for each method: what all cores do for a transfer, by cause. */
  private static Plot causes(WorkloadReport report) {
    List<Cause> causes = heaviest(report.results());
    List<String> parts =
        Stream.concat(Stream.of("all else"), causes.stream().map(Cause::meaning)).toList();
    List<Plot.Bar> bars = new ArrayList<>();
    for (MethodResult result : report.results()) {
      List<Long> values = new ArrayList<>();
      causes.forEach(cause -> values.add(of(result, cause)));
      long whole = worked(result).mapToLong(cause -> of(result, cause)).sum();
      values.addFirst(whole - values.stream().mapToLong(Long::longValue).sum());
      String each = WorkloadText.number((double) whole / result.handOvers());
      bars.add(new Plot.Bar(result.method().label(), each, values));
    }
    Plot.Words words =
        new Plot.Words(
            report.workload().name() + ": what the cycles are spent on",
            "For each method the shares of " + String.join(", ", parts) + ".",
            report.profile().name() + ", bystanders included",
            "method; above each bar the cycles of all cores for a transfer",
            "share of the work");
    return new Plot.Bars(words, parts, bars);
  }

  private static Stream<Cause> worked(MethodResult result) {
    return result.causes().keySet().stream().filter(Cause::isWork);
  }

  private static long of(MethodResult result, Cause cause) {
    return result.causes().getOrDefault(cause, 0L);
  }

  private static List<Cause> heaviest(List<MethodResult> results) {
    return results.stream()
        .flatMap(WorkloadPlots::worked)
        .distinct()
        .sorted(
            Comparator.comparingLong(
                    (Cause cause) -> results.stream().mapToLong(r -> of(r, cause)).max().orElse(0))
                .reversed())
        .limit(KINDS)
        .sorted()
        .toList();
  }

  /** A line for each method: what all cores do for a transfer, by the size of the buffer. */
  private static Plot sizes(List<WorkloadReport> reports) {
    List<Plot.Line> lines = new ArrayList<>();
    List<Integer> ticks = reports.stream().map(WorkloadPlots::kib).sorted().distinct().toList();
    for (Method method : Method.values()) {
      List<Plot.Point> points = new ArrayList<>();
      for (WorkloadReport report : reports) {
        report
            .of(method)
            .ifPresent(
                r -> points.add(new Plot.Point(kib(report), Math.round(r.workPerTransfer()))));
      }
      points.sort(Comparator.comparingInt(Plot.Point::x));
      if (!points.isEmpty()) {
        lines.add(new Plot.Line(method.label(), points));
      }
    }
    Plot.Words words =
        new Plot.Words(
            reports.getFirst().workload().name() + ": what a transfer costs, by size",
            "A line for each method over the size of the buffer.",
            reports.getFirst().profile().name() + ", the work of all cores",
            "KiB of a buffer",
            "cycles");
    return new Plot.Lines(words, ticks, lines);
  }

  private static int kib(WorkloadReport report) {
    return report.workload().flows().getFirst().pages() * KIB_OF_A_PAGE;
  }
}
