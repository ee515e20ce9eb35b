package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.history.History;
import org.vmoffer.conformance.history.HistoryReader;
import org.vmoffer.conformance.history.Limits;
import org.vmoffer.conformance.history.Linearizer;
import org.vmoffer.conformance.history.Result;
import org.vmoffer.conformance.report.JUnitXml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vmoffer linearize}: histories of overlapping calls held against the specification. */
@Command(
    name = "linearize",
    description = {
      "Looks in histories of calls that overlap for an order of the calls that explains every"
          + " answer, each call taking effect between its invocation and its return.",
      "",
      "If there is none it shows few calls that cannot be ordered. docs/histories.md says how"
          + " histories are written, and what takes long; they may be compressed with gzip."
    },
    mixinStandardHelpOptions = true)
final class LinearizeCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "HISTORY", description = "The histories.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also draw the calls that cannot be ordered; with one history.")
  private @Nullable Path svg;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Give up on a history after this time.")
  private @Nullable Long timeout;

  @Option(
      names = "--max-states",
      paramLabel = "N",
      defaultValue = "4000000",
      description =
          "Give up on a history when so many positions would have to be remembered at once"
              + " (default: ${DEFAULT-VALUE}).")
  private long positions;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Also write it as JUnit's XML.")
  private @Nullable Path junit;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    List<LinearizeReport> reports = new ArrayList<>();
    for (Path file : files) {
      reports.add(check(file));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? LinearizeJson.of(reports).toPrettyString() + "\n"
            : LinearizeText.of(reports, Terminal.layout()));
    out.flush();
    if (junit != null) {
      JUnitXml.write("linearize", reports.stream().map(LinearizeReport::junit).toList(), junit);
    }
    if (svg != null) {
      draw(svg, reports.getFirst());
    }
    for (LinearizeReport report : reports) {
      if (report.result() instanceof Result.Unknown(long _, String why)) {
        spec.commandLine().getErr().printf("vmoffer: %s: not decided: %s%n", report.file(), why);
      }
    }
    return LinearizeReport.exitCode(reports);
  }

  private void checkOptions() {
    OutputFile.check("--svg", svg);
    OutputFile.check("--junit", junit);
    if (svg != null && files.size() > 1) {
      throw new BadInputException(
          "--svg " + svg, "%d histories".formatted(files.size()), "one history");
    }
    if (timeout != null && timeout <= 0) {
      throw new BadInputException("--timeout " + timeout, "no time", "seconds, at least 1");
    }
    if (positions <= 0) {
      throw new BadInputException("--max-states " + positions, "none", "at least 1");
    }
  }

  private LinearizeReport check(Path file) {
    long start = System.nanoTime();
    History history;
    try (Terminal.Progress progress = Terminal.progress("read " + file, "lines", -1)) {
      history = HistoryReader.read(file, progress::at);
    }
    long read = System.nanoTime();
    long time = timeout == null ? Long.MAX_VALUE / 2 : TimeUnit.SECONDS.toNanos(timeout);
    try (Terminal.Progress progress =
        Terminal.progress("order " + file, "calls", history.operations().size())) {
      Result result = Linearizer.check(history, new Limits(positions, read + time), progress::at);
      return LinearizeReport.of(history, result, read - start, System.nanoTime() - read);
    }
  }

  private static void draw(Path file, LinearizeReport report) throws IOException {
    if (report.result() instanceof Result.NotLinearizable(long _, var failure)) {
      WholeFile.write(file, LinearizePlot.of(failure).svg());
    }
  }
}
