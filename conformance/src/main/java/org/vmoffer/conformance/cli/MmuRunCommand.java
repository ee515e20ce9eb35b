package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.mmu.TraceResult;
import org.vmoffer.conformance.mmu.TraceRun;
import org.vmoffer.conformance.mmu.TraceSource;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.cycles.AccountingException;
import org.vmoffer.cycles.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a trace of accesses. */
@Command(
    name = "run",
    description = {
      "Runs a trace of accesses through the MMU of a stated machine and says what it cost.",
      "",
      "A trace is text, an item a line: 'map VA PA' in hexadecimal, for large pages with ' 2M' or"
          + " ' 1G' behind it, then 'R VA', 'W VA' and 'X VA'. With --maps it is binary: virtual"
          + " addresses of 8 bytes each, lowest byte first, all of them loads."
    },
    mixinStandardHelpOptions = true)
final class MmuRunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The trace; - is standard input.")
  private String trace = "";

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "reference",
      description =
          "The machine: a profile that vmoffer mmu profiles lists, or a file"
              + " (default: ${DEFAULT-VALUE}).")
  private String profile = "";

  @Option(
      names = "--maps",
      paramLabel = "FILE",
      description = "The trace is binary, and its map lines are in this file.")
  private @Nullable String maps;

  @Option(names = "--binary", description = "The trace is binary; --maps says so already.")
  private boolean binary;

  @Option(names = "--json", description = "Print every counter and the cycles by cause as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (binary && maps == null) {
      throw new BadInputException("--binary", "no mappings", "--maps FILE beside it");
    }
    TraceSource source = new TraceSource(trace);
    TraceSource mappings = maps == null ? null : new TraceSource(maps);
    if (mappings != null && mappings.isStandardInput() && source.isStandardInput()) {
      throw new BadInputException(
          "--maps -", "standard input twice", "a file for the trace or its mappings");
    }
    Profile machine = Profiles.load(profile);
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    TraceResult result;
    try (Terminal.Progress progress = progress(source)) {
      result = TraceRun.of(machine, source, mappings, progress::at);
    } catch (AccountingException e) {
      out.println(e.getMessage());
      out.println("mmu: fail");
      out.flush();
      return ExitCode.FOUND;
    }
    if (json) {
      out.println(MmuRunJson.of(result).toPrettyString());
    } else {
      out.print(MmuRunText.of(result, System.nanoTime() - start));
    }
    out.flush();
    return ExitCode.GOOD;
  }

  private Terminal.Progress progress(TraceSource source) {
    return maps == null
        ? Terminal.progress("mmu run", "lines", -1)
        : Terminal.progress("mmu run", "bytes", source.size());
  }
}
