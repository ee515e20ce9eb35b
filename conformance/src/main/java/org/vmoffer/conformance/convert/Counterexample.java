package org.vmoffer.conformance.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.ScenarioFile;
import org.vmoffer.conformance.itf.ItfReader;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TlcProgress;
import org.vmoffer.conformance.tlc.TlcRun;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.machine.Scenario;

/**
 * What TLC finds against a property of a model: a behaviour in the Informal Trace Format, and what
 * else is known of it.
 *
 * @param model the model
 * @param property the property
 * @param itf the behaviour, every variable of every state
 * @param steps a line for each step
 * @param scenario of the kernel level, what runs there; null at the atomic level
 */
public record Counterexample(
    ManifestModel model,
    String property,
    String itf,
    List<String> steps,
    @Nullable Scenario scenario) {

  /** Keeps a snapshot. */
  public Counterexample {
    steps = List.copyOf(steps);
  }

  /**
   * Looks for one.
   *
   * @param specification the directory of the specification
   * @param scratch an existing directory of its own
   * @param onProgress told a few times a second, on another thread
   * @throws BadInputException if every property holds
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted
   * @throws IOException if the directory cannot be used
   */
  public static Counterexample find(
      ManifestModel model, Path specification, Path scratch, Consumer<TlcProgress> onProgress)
      throws TlcException, InterruptedException, IOException {
    Path file = scratch.resolve(model.name() + ".itf.json");
    TlcRun run =
        TlcRun.of(model.in(specification), scratch.resolve(model.name() + ".log"))
            .at(model.kind().level())
            .tracingTo(file);
    TlcOutcome outcome =
        (model.kind().mustViolate() ? run.expectedToBeBrief() : run).check(onProgress);
    return switch (outcome) {
      case TlcOutcome.Violated violated ->
          new Counterexample(
              model, violated.property(), Files.readString(file), calls(violated), null);
      case TlcOutcome.KernelViolated violated ->
          new Counterexample(
              model,
              violated.property(),
              Files.readString(file),
              violated.trace().lines(),
              ScenarioFile.read(ScenarioFile.beside(file)));
      case TlcOutcome.Holds _, TlcOutcome.KernelHolds _ ->
          throw new BadInputException(
              model.name(), "every property holds", "a mutant, or a model that is broken");
      case TlcOutcome.Broken broken ->
          throw new TlcException("model %s: %s".formatted(model.name(), broken.message()));
    };
  }

  private static List<String> calls(TlcOutcome.Violated violated) {
    List<String> lines = new ArrayList<>();
    violated.steps().forEach(step -> lines.add("%d %s".formatted(lines.size() + 1, step.call())));
    return lines;
  }

  /**
   * The behaviour as a walk.
   *
   * @throws BadInputException if it is one of the kernel level, where a call is many steps
   */
  public Walk walk() {
    if (scenario != null) {
      throw new BadInputException(
          model.name(), "the kernel level, where a call is many steps", "one of the atomic level");
    }
    Place place = Place.of(model.name());
    return ItfReader.read(JsonReader.read(place, itf, "JSON"), place);
  }

  /**
   * The behaviour as a litmus test.
   *
   * @throws BadInputException if no litmus test can say it
   * @throws InterruptedException if this thread is interrupted
   */
  public String litmus(String name) throws IOException, InterruptedException {
    List<String> comments = new ArrayList<>();
    comments.add("%s breaks %s by these steps:".formatted(model.name(), property));
    steps.forEach(step -> comments.add("  " + step));
    String asks = "Does the kernel do what it should where %s does not?".formatted(model.name());
    String cites = property;
    return scenario == null
        ? new WalkLitmus(name, walk()).text(0, comments, asks, cites)
        : new ScenarioLitmus(name, scenario).text(comments, asks, cites);
  }
}
