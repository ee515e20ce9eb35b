package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.mmu.Chase;
import org.vmoffer.conformance.mmu.ChaseResult;
import org.vmoffer.conformance.plot.PlotFiles;
import org.vmoffer.cycles.AccountingException;
import org.vmoffer.cycles.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A pointer chase over more and more pages. */
@Command(
    name = "chase",
    description = {
      "Says what a load costs in a random cycle through more and more pages of 4 KiB.",
      "",
      "Where the steps are says how large TLBs and caches are. docs/mmu.md has them beside those of"
          + " a real machine."
    },
    mixinStandardHelpOptions = true)
final class MmuChaseCommand implements Callable<Integer> {
  private static final int FACTOR = 2;
  private static final int MOST_LINES = 10;

  @Option(
      names = "--profile",
      paramLabel = "P",
      split = ",",
      defaultValue = "reference",
      description =
          "The machine, or several: profiles that vmoffer mmu profiles lists, or files"
              + " (default: ${DEFAULT-VALUE}).")
  private List<String> profiles = new ArrayList<>();

  @Option(
      names = "--pages",
      paramLabel = "N",
      split = ",",
      defaultValue = "1..262144",
      description = "Pages, or sizes, or ranges that double (default: ${DEFAULT-VALUE}).")
  private List<String> pages = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Begins the random order of pages and frames (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Option(
      names = "--plot",
      paramLabel = "DIR",
      description = "Also draw it, as an SVG file in this directory, which is made if need be.")
  private @Nullable Path plots;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    OutputFile.checkDirectory("--plot", plots);
    List<Profile> machines = NamedProfiles.of(profiles);
    if (plots != null && machines.size() > MOST_LINES) {
      throw new BadInputException(
          "--plot", machines.size() + " lines", "at most " + MOST_LINES + " profiles");
    }
    List<Integer> numbers = new CostNumbers("--pages", FACTOR, Chase.MOST_PAGES, true).read(pages);
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    List<ChaseResult> results;
    try {
      results = run(machines, numbers);
    } catch (AccountingException e) {
      out.println(e.getMessage());
      out.println("mmu: fail");
      out.flush();
      return ExitCode.FOUND;
    }
    if (plots != null) {
      PlotFiles.write(plots, Map.of(MmuChasePlot.file(machines), MmuChasePlot.of(results, seed)));
    }
    if (json) {
      out.println(MmuChaseJson.of(results, seed).toPrettyString());
    } else {
      out.print(MmuChaseText.of(results, seed, System.nanoTime() - start));
    }
    out.flush();
    return ExitCode.GOOD;
  }

  private List<ChaseResult> run(List<Profile> machines, List<Integer> numbers) {
    List<ChaseResult> results = new ArrayList<>();
    long all = machines.size() * numbers.stream().mapToLong(Integer::longValue).sum();
    long done = 0;
    try (Terminal.Progress progress = Terminal.progress("mmu chase", "pages", all)) {
      for (Profile machine : machines) {
        for (int number : numbers) {
          results.add(Chase.run(machine, number, seed));
          done += number;
          progress.at(done);
        }
      }
    }
    return results;
  }
}
