package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.ModelGraphs;
import org.vmoffer.conformance.tlc.PropertyViolatedException;
import org.vmoffer.conformance.tlc.SpecManifest;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcModel;

/** The graphs that implementations are compared with, made when they are asked for. */
final class Graphs {
  private final SpecManifest manifest;
  private final ModelGraphs graphs;
  private final PrintWriter err;

  /** The graphs of a project's models. */
  Graphs(Home home, PrintWriter err) {
    this.manifest = SpecManifest.read(home.specification());
    this.graphs = new ModelGraphs(GraphStore.of(home.root()), home.logs());
    this.err = err;
  }

  /** The names of the models that have one. */
  List<String> models() {
    return manifest.models(SpecManifest.Kind.CI).stream().map(TlcModel::name).toList();
  }

  /**
   * The graph of a model.
   *
   * @throws BadInputException if there is no such model
   * @throws PropertyViolatedException if the model does not hold
   */
  StateGraph of(String name)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    TlcModel model =
        manifest.models(SpecManifest.Kind.CI).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new BadInputException(name, "no such model", "one of " + models()));
    Optional<StateGraph> kept = graphs.find(model, err::println);
    if (kept.isPresent()) {
      return kept.get();
    }
    try (Terminal.Progress progress = Terminal.progress("TLC " + name, "edges", -1)) {
      return graphs.make(model, found -> progress.at(found.edges()));
    }
  }
}
