package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.convert.Counterexample;
import org.vmoffer.conformance.convert.TraceFile;
import org.vmoffer.conformance.convert.WalkLitmus;
import org.vmoffer.conformance.convert.WalkLog;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;
import org.vmoffer.conformance.validate.Rejection;
import org.vmoffer.conformance.validate.RejectionText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vmoffer convert}: one kind of trace made into another. */
@Command(
    name = "convert",
    description = {
      "Makes a trace of one kind into one of another: a file in the Informal Trace Format (ITF), a"
          + " log of calls and answers, a walk of the corpora, or what TLC finds against a model.",
      "",
      "A log becomes a trace only as far as the specification explains it."
    },
    mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "KIND",
      description = "What it becomes: ${COMPLETION-CANDIDATES}.")
  private Kind kind = Kind.ITF;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where it goes; otherwise it is printed.")
  private @Nullable Path output;

  @Option(names = "--states", description = "In a log, the state after each call.")
  private boolean states;

  @Option(
      names = "--step",
      paramLabel = "K",
      description =
          "For a litmus test, the step that it is of, from 1. Otherwise the first that the"
              + " specification does not have, or the last.")
  private int step;

  @Mixin private TracesOption traces;

  @Spec private CommandSpec spec;

  /** What a trace can become. */
  enum Kind {
    /** The Informal Trace Format. */
    ITF,
    /** A log of calls and answers. */
    LOG,
    /** A litmus test. */
    LITMUS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where the trace comes from. */
  static final class Source {
    @Parameters(paramLabel = "FILE", description = "A file: ITF, or a log.")
    private @Nullable Path file;

    @Option(
        names = "--counterexample",
        paramLabel = "MODEL",
        description = "What TLC finds, now, against a mutant or another model of the manifest.")
    private @Nullable String counterexample;

    @ArgGroup(exclusive = false)
    private @Nullable WalkChoice walk;
  }

  /** One walk. */
  static final class WalkChoice {
    @Option(names = "--model", required = true, paramLabel = "M", description = "Of this model,")
    private String model = "";

    @Option(names = "--walk", required = true, paramLabel = "N", description = "this walk.")
    private int number;
  }

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    OutputFile.check("--output", output);
    if ((states && kind != Kind.LOG) || (step != 0 && kind != Kind.LITMUS)) {
      throw new ParameterException(
          spec.commandLine(), "--states is of logs, and --step of litmus tests");
    }
    if (kind == Kind.LITMUS && output != null) {
      LitmusNames.check(output);
    }
    Home home = Home.find();
    if (source.counterexample != null) {
      return counterexample(home, source.counterexample);
    }
    if (source.walk != null) {
      Walks walks = traces.in(home).read(source.walk.model, home.presentSpecification());
      write(text(walk(walks, source.walk.number)));
      return ExitCode.GOOD;
    }
    return file(source.file);
  }

  private static Walk walk(Walks walks, int number) {
    if (number < 0 || number >= walks.walkCount()) {
      throw new BadInputException(
          "--walk", "there is no " + number, "0 to %d".formatted(walks.walkCount() - 1));
    }
    return Walk.of(
        walks, IntStream.range(walks.firstStep(number), walks.firstStep(number + 1)).toArray());
  }

  private int file(@Nullable Path file) throws IOException, InterruptedException {
    TraceFile read = TraceFile.read(Objects.requireNonNull(file));
    Optional<Rejection> rejection = read.rejection();
    if (rejection.isPresent()) {
      spec.commandLine()
          .getErr()
          .print(RejectionText.of(file.toString(), rejection.get(), Terminal.layout()));
      spec.commandLine()
          .getErr()
          .printf(
              "vmoffer: only the %d calls before it are converted%n", read.walk().steps().size());
    }
    if (read.leftOut() > 0) {
      spec.commandLine()
          .getErr()
          .printf("vmoffer: %d refusals without a label are left out%n", read.leftOut());
    }
    write(text(read.walk()));
    return rejection.isPresent() ? ExitCode.FOUND : ExitCode.GOOD;
  }

  private int counterexample(Home home, String name)
      throws TlcException, IOException, InterruptedException {
    Counterexample found = new CounterexampleSearch(home).find(name);
    write(
        switch (kind) {
          case ITF -> found.itf();
          case LOG -> WalkLog.of(found.walk(), states);
          case LITMUS -> found.litmus(litmusName(name));
        });
    return ExitCode.GOOD;
  }

  private String text(Walk walk) throws InterruptedException {
    return switch (kind) {
      case ITF -> Itf.of(walk);
      case LOG -> WalkLog.of(walk, states);
      case LITMUS ->
          new WalkLitmus(litmusName(walk.model()), walk)
              .text(
                  step,
                  List.of(),
                  "What does this call do in this state?",
                  "a trace of " + walk.model());
    };
  }

  /** A test is called as its file; without one, after what it is of. */
  private String litmusName(String origin) {
    String name = output == null ? origin : String.valueOf(output.getFileName());
    return LitmusNames.of(name);
  }

  private void write(String text) throws IOException {
    if (output != null) {
      WholeFile.write(output, text);
      return;
    }
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }
}
