package org.vmoffer.conformance.litmus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.vmoffer.conformance.Scratch;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcModel;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TlcRun;

/**
 * How TLC says that a litmus test can end. It checks the kernel level's invariants on the way.
 *
 * @param ends the ends; empty if a property is broken
 * @param states distinct states
 * @param millis how long TLC checked
 * @param broken what does not hold, and the steps there; empty if all is well
 */
public record TlcEnds(Set<FinalState> ends, long states, long millis, String broken) {

  /** Keeps a snapshot. */
  public TlcEnds {
    ends = Set.copyOf(ends);
  }

  /**
   * Has TLC find them.
   *
   * @param specification the directory of the specification
   * @param refines whether it is to check, too, that the test refines the atomic level
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted, which ends TLC, too
   */
  public static TlcEnds of(LitmusTest test, Path specification, boolean refines)
      throws TlcException, InterruptedException {
    try (Scratch scratch = Scratch.open()) {
      Path directory = scratch.directory();
      copyModules(specification, directory);
      TlaModule module = new TlaModule(test, refines);
      Files.writeString(directory.resolve(TlaModule.NAME + ".tla"), module.module());
      Files.writeString(directory.resolve(TlaModule.NAME + ".cfg"), module.config());
      TlcModel model =
          new TlcModel(test.name(), directory, TlaModule.NAME, TlaModule.NAME + ".cfg");
      return of(TlcRun.collectingEnds(model, directory.resolve("log")).check(_ -> {}));
    } catch (IOException e) {
      throw new TlcException("test %s: cannot be given to TLC: %s".formatted(test.name(), e), e);
    }
  }

  private static TlcEnds of(TlcOutcome outcome) {
    return switch (outcome) {
      case TlcOutcome.KernelHolds holds -> ends(holds.ends(), outcome, "");
      case TlcOutcome.KernelViolated violated ->
          ends(
              Set.of(),
              outcome,
              "%s is broken: %s"
                  .formatted(violated.property(), String.join(", ", violated.trace().lines())));
      case TlcOutcome.Broken broken -> ends(Set.of(), outcome, broken.message());
      case TlcOutcome.Holds _, TlcOutcome.Violated _ ->
          throw new IllegalStateException("of another level: " + outcome);
    };
  }

  private static TlcEnds ends(Set<FinalState> ends, TlcOutcome outcome, String broken) {
    return new TlcEnds(ends, outcome.counts().distinct(), outcome.counts().millis(), broken);
  }

  private static void copyModules(Path specification, Path directory) throws IOException {
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(specification, "*.tla")) {
      for (Path module : modules) {
        Files.copy(module, directory.resolve(module.getFileName()));
      }
    }
  }
}
