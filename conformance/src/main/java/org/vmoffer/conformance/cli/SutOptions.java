package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.campaign.Limits;
import org.vmoffer.conformance.sut.SutCommand;
import picocli.CommandLine.Option;

/** The program that is driven, and how. */
final class SutOptions {
  private static final int MOST_JOBS = 256;
  private static final double MILLIS = 1000;

  @Option(
      names = "--sut",
      required = true,
      paramLabel = "COMMAND",
      description = "The program: a line for the shell. See docs/adapter-protocol.md.")
  private String command = "";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Programs side by side (default: as many as there are cores).")
  private @Nullable Integer jobs;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long it may be silent before an answer (default: ${DEFAULT-VALUE}).")
  private double timeout = SutCommand.TIMEOUT.toMillis() / MILLIS;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      description = "Go on to the next model after so many (default: ${DEFAULT-VALUE}).")
  private int maxFailures = 100;

  @Option(
      names = "--failures",
      paramLabel = "DIR",
      description = "Where failing walks are written as logs (default: .vmoffer/failures).")
  private @Nullable Path failures;

  @Option(
      names = "--calls",
      paramLabel = "LOG",
      description = "Make the calls of a log, such as a failing walk, and nothing else.")
  private @Nullable Path calls;

  /** The log whose calls are to be made, if that is wanted. */
  @Nullable Path calls() {
    return calls;
  }

  /** The program as it was given. */
  String line() {
    return command;
  }

  /** The program. */
  SutCommand command(PrintWriter err) {
    if (command.isBlank()) {
      throw new BadInputException("--sut", "found nothing", "a command");
    }
    if (!(timeout > 0 && timeout <= Integer.MAX_VALUE)) {
      throw new BadInputException("--timeout", "found " + timeout, "seconds, more than 0");
    }
    return new SutCommand(
        command,
        Duration.ofMillis(Math.max(1, Math.round(timeout * MILLIS))),
        text -> {
          err.print(text);
          err.flush();
        });
  }

  /** How much is done. */
  Limits limits(PrintWriter err) {
    int number = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    check("--jobs", number, MOST_JOBS);
    check("--max-failures", maxFailures, Integer.MAX_VALUE);
    return new Limits(number, maxFailures, notice -> err.println("vmoffer: " + notice));
  }

  private static void check(String option, int number, int most) {
    if (number < 1 || number > most) {
      throw new BadInputException(option, "found " + number, "1 to " + most);
    }
  }

  /** Where failing walks are written. */
  Path failures(Home home) {
    OutputFile.checkDirectory("--failures", failures);
    return failures == null ? home.root().resolve(".vmoffer").resolve("failures") : failures;
  }
}
