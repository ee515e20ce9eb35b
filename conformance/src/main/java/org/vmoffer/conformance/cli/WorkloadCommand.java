package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.BadInputException;
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
  @Parameters(paramLabel = "FILE", description = "A workload, or the name of a bundled one.")
  private String file = "";

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "reference",
      description = "The machine (default: ${DEFAULT-VALUE}).")
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

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!profile.equals(Profile.reference().name())) {
      throw new BadInputException("--profile " + profile, "no such profile", "reference");
    }
    if (steps < 0) {
      throw new BadInputException("--steps " + steps, "is negative", "how many, or 0");
    }
    Workload workload = WorkloadReader.read(file);
    List<Workload> variants = new ArrayList<>();
    for (String size : sizes) {
      variants.add(WorkloadReader.resized(workload, "--sizes " + size, size));
    }
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    List<WorkloadReport> reports;
    try {
      reports = run(variants.isEmpty() ? List.of(workload) : variants);
    } catch (OperationFailedException | TimingException e) {
      out.println(e.getMessage());
      out.println("workload: fail");
      out.flush();
      return ExitCode.FOUND;
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

  private List<WorkloadReport> run(List<Workload> variants) {
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
            results.add(WorkloadRun.of(variant, method, Profile.reference(), !noPcids, steps));
          } catch (IllegalArgumentException e) {
            throw new BadInputException(
                file + ", method " + method.label(),
                String.valueOf(e.getMessage()),
                "fewer or smaller buffers");
          }
        }
        reports.add(new WorkloadReport(variant, Profile.reference(), !noPcids, results));
      }
    }
    return reports;
  }
}
