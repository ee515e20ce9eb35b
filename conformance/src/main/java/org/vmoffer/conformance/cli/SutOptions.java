package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.campaign.Limits;
import picocli.CommandLine.Option;

/** The program that is driven along walks, and how. */
final class SutOptions extends ProgramOptions {
  private static final int MOST_JOBS = 256;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Programs side by side (default: as many as there are cores).")
  private @Nullable Integer jobs;

  @Option(
      names = "--calls",
      paramLabel = "LOG",
      description = "Make the calls of a log, such as a failing walk, and nothing else.")
  private @Nullable Path calls;

  /** The log whose calls are to be made, if that is wanted. */
  @Nullable Path calls() {
    return calls;
  }

  /** How much is done. */
  Limits limits(PrintWriter err) {
    int number = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    check("--jobs", number, MOST_JOBS);
    return new Limits(number, maxFailures(), notice -> err.println("vmoffer: " + notice));
  }
}
