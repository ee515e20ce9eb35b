package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelCheck;
import org.vmoffer.conformance.tlc.ModelChecks;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcOutcome;

/** The graphs that implementations are compared with, made when they are asked for. */
final class Graphs {
  private final Manifest manifest;
  private final ModelChecks checks;

  /** The graphs of a project's models. */
  Graphs(Home home, PrintWriter err) {
    this(home.specification(), home.root(), err);
  }

  /** The graphs of a specification's models, kept with a project. */
  Graphs(Path specification, Path root, PrintWriter err) {
    manifest = Manifest.read(specification);
    checks = new ModelChecks(specification, GraphStore.of(root), false, err::println);
  }

  /** The names of the models whose graphs every build compares. */
  List<String> models() {
    return manifest.ofKind(ModelKind.CI).stream().map(ManifestModel::name).toList();
  }

  /** The same, those with few states before those with many, as far as that is known. */
  List<String> smallestFirst() {
    return manifest.ofKind(ModelKind.CI).stream()
        .sorted(Comparator.comparing(model -> Objects.requireNonNullElse(model.states(), 0L)))
        .map(ManifestModel::name)
        .toList();
  }

  /**
   * The graph of a model, be it one that every build compares or a larger one.
   *
   * @throws BadInputException if there is no such model
   * @throws PropertyViolatedException if the model does not hold
   */
  StateGraph of(String name) throws PropertyViolatedException, TlcException, InterruptedException {
    ManifestModel model = withGraph(name);
    try (Terminal.Progress progress = Terminal.progress("TLC " + name, "edges", -1)) {
      ModelCheck check = checks.check(model, found -> progress.at(found.edges()));
      return graph(name, check);
    }
  }

  /**
   * Models of calls by their names, those among them that TLC alone checks.
   *
   * @throws BadInputException if there is no such model
   */
  List<ManifestModel> named(List<String> names) {
    return names.stream()
        .map(name -> model(name, ModelKind.CI, ModelKind.COMMAND, ModelKind.CHECK_ONLY))
        .toList();
  }

  /**
   * A model that has a graph.
   *
   * @throws BadInputException if there is no such model
   */
  ManifestModel withGraph(String name) {
    return model(name, ModelKind.CI, ModelKind.COMMAND);
  }

  private ManifestModel model(String name, ModelKind... kinds) {
    List<ManifestModel> possible =
        Stream.of(kinds).flatMap(kind -> manifest.ofKind(kind).stream()).toList();
    return possible.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    name,
                    "no such model",
                    "one of " + possible.stream().map(ManifestModel::name).toList()));
  }

  private static StateGraph graph(String name, ModelCheck check)
      throws PropertyViolatedException, TlcException {
    return switch (check.outcome()) {
      case TlcOutcome.Violated violated ->
          throw new PropertyViolatedException(
              "model %s: %s does not hold; ./vmoffer check shows why"
                  .formatted(name, violated.property()));
      case TlcOutcome.Broken broken ->
          throw new TlcException("model %s: %s".formatted(name, broken.message()));
      case TlcOutcome.KernelHolds _, TlcOutcome.KernelViolated _ ->
          throw new IllegalStateException(name + " is of the kernel level, which has no graphs");
      case TlcOutcome.Holds _ -> check.graph().orElseThrow();
    };
  }
}
