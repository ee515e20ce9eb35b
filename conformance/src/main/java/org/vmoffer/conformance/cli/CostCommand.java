package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostRuns;
import org.vmoffer.conformance.cost.SweepPlan;
import org.vmoffer.conformance.plot.Plot;
import org.vmoffer.conformance.plot.PlotFiles;
import org.vmoffer.cycles.Profile;
import org.vmoffer.timing.TimingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What handing memory over costs on a stated machine. */
@Command(
    name = "cost",
    description = {
      "Says what offers and claims cost, in cycles of a stated machine.",
      "",
      "Each case is run on the timed kernel level. With lists, all combinations are run; without"
          + " any, every comparison up to 4,096 pages. docs/cost.md says what is measured, and how"
          + " to read it."
    },
    mixinStandardHelpOptions = true)
final class CostCommand implements Callable<Integer> {
  @Mixin private CostOptions options;

  @Option(
      names = "--profile",
      paramLabel = "P",
      split = ",",
      defaultValue = "reference",
      description = "The machine, or several (default: ${DEFAULT-VALUE}).")
  private List<String> profiles = new ArrayList<>();

  @Option(names = "--causes", description = "Also what the cycles of each claim are spent on.")
  private boolean causes;

  @Option(
      names = "--steps",
      description = "Also to which actions of the specification they belong.")
  private boolean steps;

  @Option(names = "--trace", description = "Also every stretch of each claim, one a line.")
  private boolean trace;

  @Option(names = "--json", description = "Print all of it as JSON.")
  private boolean json;

  @Option(
      names = "--plot",
      paramLabel = "DIR",
      description = "Also draw it, as SVG files in this directory, which is made if need be.")
  private @Nullable Path plots;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkDirectory();
    List<Profile> machines = CostProfiles.of(profiles);
    List<SweepPlan> plans = options.isProduct() ? List.of() : options.plans();
    List<CostCase> cases = CostRuns.cases(plans, options.isProduct() ? options.cases() : List.of());
    if (plots != null) {
      CostPlots.check(plans, cases);
    }
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    List<CostReport> reports;
    try {
      reports = run(machines, plans, cases);
    } catch (TimingException e) {
      out.println(e.getMessage());
      out.println("cost: fail");
      out.flush();
      return ExitCode.FOUND;
    }
    Map<String, Plot> drawn = plots == null ? Map.of() : CostPlots.of(reports);
    if (plots != null) {
      PlotFiles.write(plots, drawn);
    }
    if (json) {
      out.println(CostJson.of(reports, trace).toPrettyString());
    } else {
      reports.forEach(report -> CostText.print(report, causes, steps, trace, out));
      out.print(CostText.sum(reports, drawn.size(), System.nanoTime() - start));
    }
    out.flush();
    return ExitCode.GOOD;
  }

  private static List<CostReport> run(
      List<Profile> machines, List<SweepPlan> plans, List<CostCase> cases) {
    List<CostReport> reports = new ArrayList<>();
    long all = machines.size() * cases.stream().mapToLong(CostCase::pages).sum();
    long done = 0;
    try (Terminal.Progress progress = Terminal.progress("cost", "pages", all)) {
      for (Profile machine : machines) {
        CostRuns runs = new CostRuns(machine);
        for (CostCase asked : cases) {
          try {
            runs.of(asked);
          } catch (TimingException e) {
            throw new TimingException(
                "%s, %s: %s"
                    .formatted(
                        machine.name(), CostWords.of(asked), String.valueOf(e.getMessage())));
          }
          done += asked.pages();
          progress.at(done);
        }
        reports.add(new CostReport(machine, plans.stream().map(runs::of).toList(), runs.all()));
      }
    }
    return reports;
  }

  /** Minutes of work must not be lost to a misspelt directory. */
  private void checkDirectory() {
    if (plots != null) {
      Path directory = plots.toAbsolutePath().normalize();
      Path parent = directory.getParent();
      boolean possible =
          Files.exists(directory)
              ? Files.isDirectory(directory)
              : parent != null && Files.isDirectory(parent);
      if (!possible) {
        throw new BadInputException(
            "--plot " + plots, "no files can be there", "a directory, or a new one in one");
      }
    }
  }
}
