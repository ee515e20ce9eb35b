package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class MainTest {

  /** What one run leaves behind. */
  private record Run(int exitCode, String out, String err) {}

  @Command(name = "act")
  private static final class Act implements Callable<Integer> {

    private final Callable<Integer> action;

    Act(Callable<Integer> action) {
      this.action = action;
    }

    @Override
    public Integer call() throws Exception {
      return action.call();
    }
  }

  @Test
  void helpIsNotAnError() {
    Run run = run(() -> 0, "--help");
    assertEquals(ExitCode.GOOD, run.exitCode());
    assertTrue(run.out().startsWith("Usage: vmoffer"), run.out());
  }

  @Test
  void theVersionIsTheBuilds() {
    Run run = run(() -> 0, "--version");
    assertEquals(ExitCode.GOOD, run.exitCode());
    assertTrue(run.out().matches("(?s)vmoffer \\d+\\.\\d+\\.\\d+.*"), run.out());
  }

  @Test
  void aCommandsExitCodeIsTheProgramsOwn() {
    assertEquals(ExitCode.FOUND, run(() -> ExitCode.FOUND, "act").exitCode());
  }

  @Test
  void aMissingCommandIsBadUsage() {
    Run run = run(() -> 0);
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals("vmoffer: a command is missing\nTry 'vmoffer --help'.\n", run.err());
  }

  @Test
  void anUnknownOptionIsBadUsageOfTheCommandThatWasGivenIt() {
    Run run = run(() -> 0, "act", "--quickly");
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals("vmoffer: Unknown option: '--quickly'\nTry 'vmoffer act --help'.\n", run.err());
  }

  @Test
  void badInputSaysWhereAndWhatWasExpected() {
    Run run =
        run(
            () -> {
              throw new BadInputException("walks:12", "a list", "a number");
            },
            "act");
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals("vmoffer: walks:12: a list; expected a number\n", run.err());
  }

  @Test
  void anUnexpectedFailureIsTheEnvironments() {
    Run run =
        run(
            () -> {
              throw new NoSuchFileException("walks");
            },
            "act");
    assertEquals(ExitCode.ENVIRONMENT, run.exitCode());
    assertEquals(
        "vmoffer: failed: walks: there is no such file\nWith --stacktrace it says where.\n",
        run.err());
  }

  @Test
  void whatTheKitSaysOfItsEnvironmentNeedsNoClassName() {
    Run run =
        run(
            () -> {
              throw new TlcException("model MCOne: TLC was killed");
            },
            "act");
    assertEquals(ExitCode.ENVIRONMENT, run.exitCode());
    assertTrue(run.err().startsWith("vmoffer: failed: model MCOne: TLC was killed\n"), run.err());
  }

  @Test
  void exhaustedMemoryIsNotTakenForAFinding() {
    Run run =
        run(
            () -> {
              throw new OutOfMemoryError("heap");
            },
            "act");
    assertEquals(ExitCode.ENVIRONMENT, run.exitCode());
  }

  @Test
  void exhaustedMemoryIsToldWithWhatHelps() {
    Run run =
        run(
            () -> {
              throw new OutOfMemoryError("heap");
            },
            "act");
    assertTrue(run.err().contains("VMOFFER_JAVA_OPTS=-Xmx"), run.err());
    assertTrue(run.err().contains("--reduce"), run.err());
    assertFalse(run.err().contains("Error"), run.err());
  }

  @Test
  void everyLineOfAMessageNamesTheProgram() {
    Run run =
        run(
            () -> {
              throw BadInputException.all(
                  List.of(
                      new BadInputException("a", "b", "c"), new BadInputException("d", "e", "f")));
            },
            "act");
    assertEquals("vmoffer: a: b; expected c\nvmoffer: d: e; expected f\n", run.err());
  }

  @Test
  void outputThatCannotBeWrittenIsTheEnvironments() {
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine()
            .setOut(Main.writer(new PrintStream(new Full(), true, StandardCharsets.UTF_8)))
            .setErr(new PrintWriter(err));

    assertEquals(ExitCode.ENVIRONMENT, Main.execute(commandLine, "--help"));
    assertEquals("vmoffer: failed: the output cannot be written\n", err.toString());
  }

  /** A disk without room. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void aStackTraceIsShownOnRequest() {
    Run run =
        run(
            () -> {
              throw new NoSuchFileException("walks");
            },
            "act",
            "--stacktrace");
    assertTrue(run.err().contains("\tat "), run.err());
  }

  private static Run run(Callable<Integer> action, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine()
            .addSubcommand(new Act(action))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    int exitCode = Main.execute(commandLine, args);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
