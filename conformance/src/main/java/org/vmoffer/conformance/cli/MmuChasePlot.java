package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.vmoffer.conformance.mmu.ChaseResult;
import org.vmoffer.conformance.plot.Plot;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Profile;

/** What chases cost, as a plot: of one machine with its causes, of several a line each. */
final class MmuChasePlot {
  private MmuChasePlot() {}

  /** What its file is called. */
  static String file(List<Profile> machines) {
    return machines.size() == 1 ? "chase-" + machines.getFirst().name() + ".svg" : "chase.svg";
  }

  static Plot of(List<ChaseResult> results, long seed) {
    List<Profile> machines = results.stream().map(ChaseResult::profile).distinct().toList();
    List<Plot.Line> lines = new ArrayList<>();
    if (machines.size() == 1) {
      lines.add(line("a load", results, ChaseResult::cyclesALoad));
      for (Cause cause : List.of(Cause.DATA, Cause.STLB, Cause.WALK)) {
        lines.add(line(cause.meaning(), results, result -> result.cyclesALoad(cause)));
      }
    } else {
      for (Profile machine : machines) {
        List<ChaseResult> own =
            results.stream().filter(result -> result.profile().equals(machine)).toList();
        lines.add(line(machine.name(), own, ChaseResult::cyclesALoad));
      }
    }
    Plot.Words words =
        new Plot.Words(
            "A load in a random cycle through pages",
            description(lines),
            String.join(", ", machines.stream().map(Profile::name).toList()) + ": seed " + seed,
            "pages of 4 KiB",
            "cycles");
    List<Integer> ticks = results.stream().map(ChaseResult::pages).distinct().sorted().toList();
    return new Plot.Lines(words, ticks, lines);
  }

  private static Plot.Line line(
      String label, List<ChaseResult> results, ToDoubleFunction<ChaseResult> cycles) {
    return new Plot.Line(
        label,
        results.stream()
            .map(each -> new Plot.Point(each.pages(), Math.round(cycles.applyAsDouble(each))))
            .toList());
  }

  private static String description(List<Plot.Line> lines) {
    List<String> sentences = new ArrayList<>();
    for (Plot.Line line : lines) {
      Plot.Point first = line.points().getFirst();
      Plot.Point last = line.points().getLast();
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: %,d cycles with %,d pages, %,d with %,d.",
              line.label(),
              first.y(),
              first.x(),
              last.y(),
              last.x()));
    }
    return String.join(" ", sentences);
  }
}
