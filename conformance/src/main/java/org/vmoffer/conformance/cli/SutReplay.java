package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.campaign.CallsFile;
import org.vmoffer.conformance.campaign.CallsReplay;
import org.vmoffer.conformance.campaign.Campaign;
import org.vmoffer.conformance.campaign.Failure;
import org.vmoffer.conformance.campaign.FailureJson;
import org.vmoffer.conformance.campaign.FailureLog;
import org.vmoffer.conformance.campaign.FailureText;
import org.vmoffer.conformance.campaign.ModelCoverage;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.SingleWalk;
import org.vmoffer.conformance.trace.Walks;

/** A program driven along the walks of models. */
final class SutReplay {
  private final SutOptions options;
  private final Path directory;
  private final PrintWriter err;

  SutReplay(SutOptions options, Home home, PrintWriter err) {
    this.options = options;
    this.directory = options.failures(home);
    this.err = err;
  }

  /** Gives the walks of a model, one model after the other. */
  interface Source {
    /** The walks. */
    Walks walks(String model) throws PropertyViolatedException, TlcException, InterruptedException;
  }

  /**
   * Drives the program through the walks of models.
   *
   * @param only the number of the only walk, or -1
   */
  SutReport run(WalkSource source, List<String> models, int only)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    return run(
        models,
        model -> {
          Walks all = source.walks(model);
          return only < 0 ? all : single(all, only);
        });
  }

  /** Drives the program through the walks of models. */
  SutReport run(List<String> models, Source source)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    Campaign campaign = new Campaign(options.command(err), options.limits(err));
    List<SutModel> done = new ArrayList<>();
    Optional<Welcome> program = Optional.empty();
    for (String model : models) {
      Walks walks = source.walks(model);
      try {
        program = Optional.of(campaign.ask(Hello.of(walks.bounds())));
        done.add(run(campaign, walks));
      } catch (SutFailure failure) {
        done.add(SutModel.notBegun(model, failure));
      }
    }
    return new SutReport(options.line(), program, done);
  }

  private static Walks single(Walks walks, int number) {
    if (number < 0 || number >= walks.walkCount()) {
      throw new BadInputException(
          walks.model() + ": --walk",
          "there is no " + number,
          "0 to %d".formatted(walks.walkCount() - 1));
    }
    return new SingleWalk(walks, number);
  }

  private SutModel run(Campaign campaign, Walks walks) throws IOException, InterruptedException {
    ModelCoverage coverage;
    try (Terminal.Progress progress =
        Terminal.progress(walks.model(), "steps", walks.stepCount())) {
      coverage = campaign.run(walks, progress::at);
    }
    List<SutModel.Shown> shown = new ArrayList<>();
    for (Failure failure : coverage.failures()) {
      Path log =
          directory.resolve(
              "%s-%d.jsonl".formatted(FileName.like(walks.model()), shown.size() + 1));
      Files.createDirectories(directory);
      FailureLog.write(failure, log);
      shown.add(new SutModel.Shown(failure, options.again(log)));
    }
    return SutModel.of(coverage, shown);
  }

  /** Makes the calls of a log; returns the exit code. */
  int calls(Path log, boolean json, PrintWriter out) throws IOException {
    CallsFile file = CallsFile.read(log);
    SutCommand command = options.command(err);
    Optional<Failure> failure;
    try {
      failure = CallsReplay.run(file, command);
    } catch (SutFailure broken) {
      err.println("vmoffer: the program " + broken.text());
      return ExitCode.FOUND;
    }
    String name = String.valueOf(log.getFileName());
    if (json) {
      out.println(
          failure
              .map(found -> FailureJson.of(found, name, options.again(log)).toPrettyString())
              .orElse("{\"verdict\": \"pass\"}"));
    } else {
      failure.ifPresent(
          found -> out.print(FailureText.of(found, name, options.again(log), Terminal.layout())));
      out.printf("replay: %s calls=%d%n", failure.isEmpty() ? "pass" : "fail", file.calls().size());
    }
    out.flush();
    return failure.isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
  }
}
