package org.vmoffer.conformance.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code vmoffer} command, which only knows its subcommands. */
@Command(
    name = "vmoffer",
    description = "Checks that the implementation does exactly what the specification says.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:good",
      "1:a divergence or a violation was found",
      "2:bad usage or input",
      "3:the environment failed"
    },
    subcommands = {
      AdapterCommand.class,
      CheckCommand.class,
      ConvertCommand.class,
      CostCommand.class,
      DiffCommand.class,
      ExploreCommand.class,
      FindCommand.class,
      KernelMutantsCommand.class,
      LinearizeCommand.class,
      MmuCommand.class,
      MutantsCommand.class,
      VacuityCommand.class,
      RaceCommand.class,
      ReplayCommand.class,
      ReportCommand.class,
      ReviewCommand.class,
      SpinCommand.class,
      StressCommand.class,
      TablesCommand.class,
      TracesCommand.class,
      ValidateCommand.class,
      WhatIfCommand.class,
      WorkloadCommand.class
    })
final class Main implements Runnable {

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where a failure comes from (or set VMOFFER_DEBUG).")
  private boolean stackTrace;

  @Spec private CommandSpec spec;

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // What is said and written is the same everywhere; digits, too.
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(commandLine().setOut(writer(System.out)), args));
  }

  /** A writer that knows when the stream has failed, unlike one with an encoder between them. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** The command with all its subcommands, ready to be executed. */
  static CommandLine commandLine() {
    Main main = new Main();
    Failures failures = new Failures(main);
    // It warns of quotes that no option of ours has a use for.
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
    return new CommandLine(main)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  /** Runs one command and returns its exit code. */
  static int execute(CommandLine commandLine, String... args) {
    // All subcommands write to the same, so that it knows of every failure.
    PrintWriter out = commandLine.getOut();
    try {
      int exitCode = commandLine.execute(args);
      if (out.checkError() && exitCode < ExitCode.BAD_INPUT) {
        commandLine.getErr().println("vmoffer: failed: the output cannot be written");
        return ExitCode.ENVIRONMENT;
      }
      return exitCode;
    } catch (Error failure) {
      // Uncaught it would end the process with 1, which says that something was found.
      return new Failures(commandLine.getCommand()).environment(failure, commandLine);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  boolean wantsStackTraces() {
    return stackTrace || System.getenv("VMOFFER_DEBUG") != null;
  }
}
