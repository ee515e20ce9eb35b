package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.conformance.workload.Method;
import org.vmoffer.conformance.workload.MethodResult;

/** A workload with buffers of several sizes. */
final class WorkloadSizes {
  private static final int KIB_OF_A_PAGE = 4;
  private static final int KIB = 1024;

  private WorkloadSizes() {}

  /** A row for each size, a column for each method; then where an offer begins to pay. */
  static String of(List<WorkloadReport> reports) {
    FigureTable table = new FigureTable().numbers("buffer");
    List<MethodResult> methods = reports.getFirst().results();
    methods.forEach(result -> table.numbers(result.method().label()));
    for (WorkloadReport report : reports) {
      List<String> cells = new ArrayList<>(List.of(size(report)));
      report.results().forEach(result -> cells.add(WorkloadText.number(result.workPerTransfer())));
      table.row(cells.toArray(String[]::new));
    }
    return String.format(
        Locale.ROOT,
        "%s: cycles of all cores for a transfer on the machine %s, by size of the buffer%n%n%s%n%s",
        reports.getFirst().workload().name(),
        reports.getFirst().profile().name(),
        table.plain(),
        breakEven(reports));
  }

  private static String breakEven(List<WorkloadReport> reports) {
    StringBuilder out = new StringBuilder();
    for (Method rival : List.of(Method.COPY, Method.DESCRIPTOR)) {
      if (reports.stream().allMatch(r -> has(r, rival) && has(r, Method.OFFER))) {
        Optional<WorkloadReport> from = from(reports, rival);
        out.append("Of these sizes an offer is cheaper than ")
            .append(rival.label())
            .append(from.map(report -> " from " + size(report) + " on").orElse(" at none"))
            .append(".\n");
      }
    }
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private static boolean has(WorkloadReport report, Method method) {
    return report.of(method).isPresent();
  }

  /** The smallest size from which on, in all larger ones too, an offer costs less. */
  static Optional<WorkloadReport> from(List<WorkloadReport> reports, Method rival) {
    Optional<WorkloadReport> from = Optional.empty();
    for (WorkloadReport report : reports.reversed()) {
      if (cost(report, Method.OFFER) >= cost(report, rival)) {
        return from;
      }
      from = Optional.of(report);
    }
    return from;
  }

  private static double cost(WorkloadReport report, Method method) {
    return report.of(method).orElseThrow().workPerTransfer();
  }

  private static String size(WorkloadReport report) {
    int kib = report.workload().flows().getFirst().pages() * KIB_OF_A_PAGE;
    return kib % KIB == 0 ? kib / KIB + "M" : kib + "K";
  }
}
