package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tour.CertifiedTour;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.tour.TourBuilder;
import org.vmoffer.conformance.trace.TourWalks;
import org.vmoffer.conformance.trace.TraceDirectory;
import org.vmoffer.conformance.trace.Walks;

/** Where walks come from: the corpora, which need neither TLC nor the specification, or graphs. */
final class WalkSource {
  private final Home home;
  private final TraceDirectory traces;
  private final boolean full;
  private final PrintWriter err;
  private @Nullable Graphs graphs;

  /**
   * A source of walks.
   *
   * @param traces the directory of the corpora
   * @param full whether walks go through every edge of the graphs
   */
  WalkSource(Home home, TraceDirectory traces, boolean full, PrintWriter err) {
    this.home = home;
    this.traces = traces;
    this.full = full;
    this.err = err;
  }

  /** The models that have walks. */
  List<String> models() {
    return full ? graphs().models() : traces.models();
  }

  /** The walks of a model. */
  Walks walks(String model) throws PropertyViolatedException, TlcException, InterruptedException {
    if (!full) {
      return traces.read(model, home.presentSpecification());
    }
    StateGraph graph = graph(model);
    Subgraph whole = Subgraph.whole(Subgraph.digraphOf(graph));
    CertifiedTour built = TourBuilder.build(whole.digraph());
    err.printf("%s: %s%n", model, built.certificate().summary());
    return new TourWalks(graph, whole, built.tour());
  }

  /** The graph of a model. */
  StateGraph graph(String model)
      throws PropertyViolatedException, TlcException, InterruptedException {
    return graphs().of(model);
  }

  private Graphs graphs() {
    if (graphs == null) {
      graphs = new Graphs(home, err);
    }
    return graphs;
  }
}
