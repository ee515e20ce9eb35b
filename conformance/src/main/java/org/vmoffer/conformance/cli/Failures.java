package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.explore.ExplorationLimitException;
import org.vmoffer.conformance.promela.SpinException;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line or two why a command did not run to its end. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Main main;

  Failures(Main main) {
    this.main = main;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    // Arguments come back in it as they are, with whatever a terminal would obey.
    err.println(
        "vmoffer: "
            + String.valueOf(failure.getMessage())
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n]]", "?"));
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    }
    return ExitCode.BAD_INPUT;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    if (failure instanceof BadInputException) {
      String.valueOf(failure.getMessage())
          .lines()
          .forEach(line -> command.getErr().println("vmoffer: " + line));
      printTraceIfWanted(failure, command);
      return ExitCode.BAD_INPUT;
    }
    return environment(failure, command);
  }

  /** Reports what no command expects. */
  int environment(Throwable failure, CommandLine command) {
    command.getErr().println("vmoffer: failed: " + what(failure));
    if (!printTraceIfWanted(failure, command)) {
      command.getErr().println("With --stacktrace it says where.");
    }
    return ExitCode.ENVIRONMENT;
  }

  /** What happened, with the class of the failure only where its message says little without. */
  private static String what(Throwable failure) {
    return switch (failure) {
      case TlcException told -> String.valueOf(told.getMessage());
      case SpinException told -> String.valueOf(told.getMessage());
      case ExplorationLimitException told -> String.valueOf(told.getMessage());
      case UncheckedIOException of when of.getCause() instanceof FileSystemException at -> what(at);
      case FileSystemException at -> Unreadable.text(at);
      case OutOfMemoryError _ ->
          "the memory did not suffice; VMOFFER_JAVA_OPTS=-Xmx8g gives 8 GiB, and explore needs less"
              + " with --reduce both";
      default -> failure.toString();
    };
  }

  private boolean printTraceIfWanted(Throwable failure, CommandLine command) {
    if (main.wantsStackTraces()) {
      failure.printStackTrace(command.getErr());
    }
    return main.wantsStackTraces();
  }
}
