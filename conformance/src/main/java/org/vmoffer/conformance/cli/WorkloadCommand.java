package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.plot.PlotFiles;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.conformance.workload.Method;
import org.vmoffer.conformance.workload.MethodResult;
import org.vmoffer.conformance.workload.OperationFailedException;
import org.vmoffer.conformance.workload.Workload;
import org.vmoffer.conformance.workload.WorkloadReader;
import org.vmoffer.conformance.workload.WorkloadRun;
import org.vmoffer.cycles.Profile;
import org.vmoffer.timing.TimingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What handing buffers round costs, by this and by other methods. */
@Command(
    name = "workload",
    description = {
      "Hands buffers round among processes on several cores, in each of several ways, and says what"
          + " that costs whom.",
      "",
      "Bundled examples: producer-consumer, browser, packets. docs/workload.md says how files are"
          + " written, and what each method stands for."
    },
    mixinStandardHelpOptions = true)
final class WorkloadCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A workload, or the name of a bundled one.")
  private @Nullable String file;

  @Option(names = "--list", description = "List the bundled workloads.")
  private boolean list;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "reference",
      description = "The machine: a bundled profile or a file (default: ${DEFAULT-VALUE}).")
  private String profile = "";

  @Option(
      names = "--method",
      paramLabel = "M",
      split = ",",
      description = "Only these: offer, copy, descriptor, shared (default: all).")
  private List<Method> methods = new ArrayList<>();

  @Option(
      names = "--sizes",
      paramLabel = "SIZE",
      split = ",",
      description = "Run it with buffers of each of these sizes instead, and compare: 4K,64K,1M.")
  private List<String> sizes = new ArrayList<>();

  @Option(names = "--no-pcids", description = "Context switches flush all translations.")
  private boolean noPcids;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also the first N stretches of time of each method.")
  private int steps;

  @Option(names = "--plot", paramLabel = "DIR", description = "Also draw it, as an SVG file.")
  private @Nullable Path plots;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      for (String name : WorkloadReader.bundled()) {
        out.printf("%-18s %s%n", name, WorkloadReader.read(name).about());
      }
      out.flush();
      return ExitCode.GOOD;
    }
    if (file == null) {
      throw new BadInputException(
          "FILE", "missing", "a file, or one of " + String.join(", ", WorkloadReader.bundled()));
    }
    OutputFile.checkDirectory("--plot", plots);
    Profile machine = Profiles.load(profile);
    if (steps < 0) {
      throw new BadInputException("--steps " + steps, "is negative", "how many, or 0");
    }
    Workload workload = WorkloadReader.read(file);
    List<Workload> variants = new ArrayList<>();
    for (String size : sizes) {
      variants.add(WorkloadReader.resized(workload, "--sizes " + size, size));
    }
    long start = System.nanoTime();
    List<WorkloadReport> reports;
    try {
      reports = run(machine, variants.isEmpty() ? List.of(workload) : variants);
    } catch (OperationFailedException | TimingException e) {
      out.println(e.getMessage());
      out.println("workload: fail");
      out.flush();
      return ExitCode.FOUND;
    }
    if (plots != null) {
      PlotFiles.write(plots, WorkloadPlots.of(reports));
    }
    if (json) {
      out.println(WorkloadJson.of(reports).toPrettyString());
    } else if (sizes.isEmpty()) {
      WorkloadText.print(reports.getFirst(), out);
      out.print(WorkloadText.sum(reports, System.nanoTime() - start));
    } else {
      out.print(WorkloadSizes.of(reports));
      out.print(WorkloadText.sum(reports, System.nanoTime() - start));
    }
    out.flush();
    return ExitCode.GOOD;
  }

  private List<WorkloadReport> run(Profile machine, List<Workload> variants) {
    List<Method> wanted =
        methods.isEmpty() ? List.of(Method.values()) : methods.stream().distinct().toList();
    List<WorkloadReport> reports = new ArrayList<>();
    int done = 0;
    try (Terminal.Progress progress =
        Terminal.progress("workload", "runs", (long) variants.size() * wanted.size())) {
      for (Workload variant : variants) {
        List<MethodResult> results = new ArrayList<>();
        for (Method method : wanted) {
          progress.at(done++);
          try {
            results.add(WorkloadRun.of(variant, method, machine, !noPcids, steps));
          } catch (IllegalArgumentException e) {
            throw new BadInputException(
                String.valueOf(file) + ", method " + method.label(),
                String.valueOf(e.getMessage()),
                "fewer or smaller buffers");
          }
        }
        reports.add(new WorkloadReport(variant, machine, !noPcids, results));
      }
    }
    return reports;
  }
}
