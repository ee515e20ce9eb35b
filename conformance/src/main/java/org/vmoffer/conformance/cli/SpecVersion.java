package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.review.Chosen;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.review.WhatIf;
import org.vmoffer.conformance.tlc.TlcException;

/** A version of the specification: that of a directory, or the one here with switches thrown. */
final class SpecVersion {
  private static final String ROOT_MODULE = "VmOffer.tla";

  private final Home home;
  private final Path specification;
  private final Chosen switches;
  private final Graphs graphs;

  private SpecVersion(Home home, Path specification, Chosen switches, PrintWriter err) {
    this.home = home;
    this.specification = specification;
    this.switches = switches;
    this.graphs = new Graphs(specification, home.root(), err);
  }

  /**
   * The version that an argument names.
   *
   * @throws BadInputException if it names none
   */
  static SpecVersion of(String argument, Home home, PrintWriter err) {
    Path directory = Path.of(argument);
    if (Files.isDirectory(directory)) {
      if (!Files.exists(directory.resolve(ROOT_MODULE))) {
        throw new BadInputException(
            argument, "there is no " + ROOT_MODULE + " in it", "a directory with a specification");
      }
      return new SpecVersion(home, directory, new Chosen(List.of()), err);
    }
    Switches all = Switches.read(home.specification());
    List<String> names =
        argument.equals(Chosen.NOTHING) ? List.of() : List.of(argument.split(",", -1));
    return new SpecVersion(home, home.specification(), all.choose(names), err);
  }

  /** The models to compare with another version if none are named. */
  List<String> modelsBeside(SpecVersion other) {
    Set<String> models = new LinkedHashSet<>(switches.models());
    models.addAll(other.switches.models());
    return models.isEmpty() ? graphs.models() : List.copyOf(models);
  }

  /** The graph of a model, which is kept if this is the specification here as it is. */
  StateGraph graph(String model)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    if (switches.switches().isEmpty() && specification.equals(home.specification())) {
      return graphs.of(model);
    }
    WhatIf whatIf = new WhatIf(specification, GraphStore.of(home.root()).directory());
    try (Terminal.Progress progress = Terminal.progress("TLC " + model, "edges", -1)) {
      return whatIf.graph(graphs.withGraph(model), switches, found -> progress.at(found.edges()));
    }
  }
}
