package org.vmoffer.conformance.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.Alteration;
import org.vmoffer.conformance.tlc.AlteredModel;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TlcProgress;
import org.vmoffer.conformance.tlc.TraceStep;
import org.vmoffer.conformance.trace.Walk;

/** Runs TLC over a model in which decisions are taken otherwise. */
public final class WhatIf {
  private final Path specDirectory;
  private final Path logs;

  /**
   * Runs over models of a specification.
   *
   * @param logs a directory for what TLC prints, which is made if it is not there
   */
  public WhatIf(Path specDirectory, Path logs) {
    this.specDirectory = specDirectory;
    this.logs = logs;
  }

  /**
   * Gives the graph of the model as it is, when it is needed.
   *
   * @param <E> what else may go wrong with that
   */
  public interface AsItIs<E extends Exception> {
    /** The graph. */
    StateGraph get() throws E, TlcException, InterruptedException;
  }

  /**
   * Has TLC check a model with switches, and compares its behaviour if all holds.
   *
   * @param asItIs the graph of the model without them
   * @param onProgress told a few times a second, on another thread
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted
   */
  public <E extends Exception> Verdict run(
      ManifestModel model, Chosen switches, AsItIs<E> asItIs, Consumer<TlcProgress> onProgress)
      throws E, IOException, TlcException, InterruptedException {
    AlteredModel.Result result = result(model, switches.alteration(true), onProgress);
    return switch (result.outcome()) {
      case TlcOutcome.Violated violated ->
          new Verdict.Violates(
              model.name(),
              violated.property(),
              violated.steps().size(),
              result.graph().map(WhatIf::path),
              text(violated.steps()));
      case TlcOutcome.Holds holds ->
          new Verdict.Holds(
              model.name(),
              holds.counts(),
              result.graph().isPresent()
                  ? Optional.of(GraphDifference.of(asItIs.get(), result.graph().get()))
                  : Optional.empty());
      case TlcOutcome.Broken broken -> throw broken(model, switches, broken);
      case TlcOutcome.KernelHolds _, TlcOutcome.KernelViolated _ ->
          throw new IllegalStateException(model.name() + " is of the kernel level");
    };
  }

  /**
   * The graph of a model with switches, whatever properties it breaks.
   *
   * @param onProgress told a few times a second, on another thread
   * @throws TlcException if TLC cannot evaluate it
   * @throws InterruptedException if this thread is interrupted
   */
  public StateGraph graph(ManifestModel model, Chosen switches, Consumer<TlcProgress> onProgress)
      throws IOException, TlcException, InterruptedException {
    AlteredModel.Result result = result(model, switches.alteration(false), onProgress);
    if (result.outcome() instanceof TlcOutcome.Broken broken) {
      throw broken(model, switches, broken);
    }
    return result
        .graph()
        .orElseThrow(() -> new TlcException("model %s: it has no graph".formatted(model.name())));
  }

  private AlteredModel.Result result(
      ManifestModel model, Alteration alteration, Consumer<TlcProgress> onProgress)
      throws IOException, TlcException, InterruptedException {
    Files.createDirectories(logs);
    try (AlteredModel altered = AlteredModel.of(specDirectory, model, alteration)) {
      return altered.run(logs.resolve("what-if-" + model.name() + ".log"), onProgress);
    }
  }

  private static TlcException broken(
      ManifestModel model, Chosen switches, TlcOutcome.Broken broken) {
    return new TlcException(
        "model %s with %s: %s".formatted(model.name(), switches.names(), broken.message()));
  }

  private static Walk path(StateGraph path) {
    return Walk.of(path, IntStream.range(0, path.edgeCount()).toArray());
  }

  private static String text(Iterable<TraceStep> steps) {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (TraceStep step : steps) {
      text.append("%d. %s%n   returns %s%n".formatted(number++, step.call(), step.reply()));
      text.append(step.state().stripTrailing().indent(3));
    }
    return text.toString();
  }
}
