package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.sut.SutCommand;
import picocli.CommandLine.Option;

/** The program that is driven. */
class ProgramOptions {
  private static final double MILLIS = 1000;

  @Option(
      names = "--sut",
      required = true,
      paramLabel = "COMMAND",
      description = "The program: a line for the shell. See docs/adapter-protocol.md.")
  private String command = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long it may be silent before an answer (default: ${DEFAULT-VALUE}).")
  private double timeout = SutCommand.TIMEOUT.toMillis() / MILLIS;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      description = "Look for no more after so many (default: ${DEFAULT-VALUE}).")
  private int maxFailures = 100;

  @Option(
      names = "--failures",
      paramLabel = "DIR",
      description = "Where failing walks are written as logs (default: .vmoffer/failures).")
  private @Nullable Path failures;

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

  /** Failures after which no more are looked for. */
  int maxFailures() {
    check("--max-failures", maxFailures, Integer.MAX_VALUE);
    return maxFailures;
  }

  static void check(String option, int number, int most) {
    if (number < 1 || number > most) {
      throw new BadInputException(option, "found " + number, "1 to " + most);
    }
  }

  /** Where failing walks are written. */
  Path failures(Home home) {
    OutputFile.checkDirectory("--failures", failures);
    return failures == null ? home.root().resolve(".vmoffer").resolve("failures") : failures;
  }

  /** The command that makes the calls of a log again. */
  String again(Path log) {
    return "./vmoffer replay --sut '%s' --calls %s".formatted(command.replace("'", "'\\''"), log);
  }
}
