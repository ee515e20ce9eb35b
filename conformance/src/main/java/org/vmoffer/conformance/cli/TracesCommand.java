package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.Freshness;
import org.vmoffer.conformance.trace.TraceRenewal;
import org.vmoffer.conformance.trace.TraceRenewal.Change;
import org.vmoffer.conformance.trace.TraceRenewal.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vmoffer traces}: makes the committed corpora anew. */
@Command(
    name = "traces",
    description = "Makes the corpora of all models anew; what has not changed stays as it is.",
    mixinStandardHelpOptions = true)
final class TracesCommand implements Callable<Integer> {
  private static final double BYTES_IN_A_KIB = 1024;

  @Option(names = "--check", description = "Only say what would change, with exit code 1 if so.")
  private boolean check;

  @Mixin private TracesOption traces;

  @Spec private CommandSpec spec;

  private long bytes;
  private int files;
  private int changes;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    Home home = Home.find();
    Graphs graphs = new Graphs(home, spec.commandLine().getErr());
    try (TraceRenewal renewal = new TraceRenewal(traces.in(home), !check)) {
      for (String model : graphs.models()) {
        report(renewal.make(graphs.of(model)));
      }
      renewal.finish().forEach(this::report);
    } catch (PropertyViolatedException violated) {
      spec.commandLine().getErr().println("vmoffer: " + violated.getMessage());
      return ExitCode.FOUND;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "traces: %s files=%d changed=%d bytes=%d%n",
        check && changes > 0 ? "stale" : "current",
        files,
        changes,
        bytes);
    if (check && changes > 0) {
      out.println("Run " + Freshness.RENEWAL + " to renew them.");
      return ExitCode.FOUND;
    }
    return ExitCode.GOOD;
  }

  private void report(Outcome outcome) {
    bytes += outcome.bytes();
    files++;
    changes += outcome.change() == Change.SAME ? 0 : 1;
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%-9s %9.1f KiB  %s%n",
            describe(outcome.change()),
            outcome.bytes() / BYTES_IN_A_KIB,
            outcome.file());
  }

  private static String describe(Change change) {
    return switch (change) {
      case SAME -> "unchanged";
      case CHANGED -> "changed";
      case NEW -> "new";
      case GONE -> "removed";
    };
  }
}
