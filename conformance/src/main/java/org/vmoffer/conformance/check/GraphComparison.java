package org.vmoffer.conformance.check;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.graph.EdgeMismatch;
import org.vmoffer.conformance.graph.EqualityResult;
import org.vmoffer.conformance.graph.GraphEquality;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.replay.EdgeReplay;
import org.vmoffer.conformance.replay.Observed;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.report.Origin;
import org.vmoffer.conformance.trace.Walk;

/**
 * The kernel compared with a graph in both directions.
 *
 * @param edges calls that were made and compared
 * @param nanos how long that took, in nanoseconds
 * @param divergences where the kernel does something else than an edge says
 * @param problems what else keeps the two from being equal
 */
record GraphComparison(
    long edges, long nanos, List<Divergence> divergences, List<String> problems) {

  /** Compares; after a few mismatches in one direction it gives that up. */
  static GraphComparison of(StateGraph graph) {
    GraphEquality equality = new GraphEquality(graph, WalkReplay.TOLD);
    EqualityResult fromGraph = equality.fromGraph();
    EqualityResult fromKernel = equality.fromKernel();
    List<EdgeMismatch> mismatches = new ArrayList<>(fromGraph.mismatches());
    // What is found in both directions is told once.
    fromKernel.mismatches().stream()
        .filter(found -> mismatches.stream().noneMatch(other -> isSameEdge(found, other)))
        .forEach(mismatches::add);
    List<Divergence> divergences = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    mismatches.forEach(mismatch -> tell(graph, mismatch, divergences, problems));
    if (mismatches.isEmpty()) {
      addMissing("from the graph's states", graph, fromGraph, problems);
      addMissing("from where the kernel comes", graph, fromKernel, problems);
    }
    return new GraphComparison(
        fromGraph.edges() + fromKernel.edges(),
        fromGraph.nanos() + fromKernel.nanos(),
        divergences,
        problems);
  }

  private static boolean isSameEdge(EdgeMismatch one, EdgeMismatch other) {
    return one.state() == other.state() && one.call() == other.call();
  }

  private static void tell(
      StateGraph graph,
      EdgeMismatch mismatch,
      List<Divergence> divergences,
      List<String> problems) {
    switch (mismatch.finding()) {
      case EdgeMismatch.Answers found -> {
        Observed observed = new Observed.Answered(found.reply(), found.words());
        divergences.add(divergence(graph, mismatch, found.edge(), observed));
      }
      case EdgeMismatch.Breaks found -> {
        Observed observed = new Observed.Broke(found.failure());
        divergences.add(divergence(graph, mismatch, found.edge(), observed));
      }
      case EdgeMismatch.NoEdge _ -> problems.add(problem(graph, mismatch, "there is no edge"));
      case EdgeMismatch.NoCall _ ->
          problems.add(problem(graph, mismatch, "there is an edge too many"));
    }
  }

  private static Divergence divergence(
      StateGraph graph, EdgeMismatch mismatch, int edge, Observed observed) {
    Walk walk = Walk.of(graph, new EdgeReplay(graph, edge).path());
    return new Divergence(new Origin.GraphEdge(mismatch.state(), mismatch.call()), walk, observed);
  }

  private static String problem(StateGraph graph, EdgeMismatch mismatch, String what) {
    return "%s: state %d, call %d: %s"
        .formatted(graph.header().model(), mismatch.state(), mismatch.call(), what);
  }

  private static void addMissing(
      String direction, StateGraph graph, EqualityResult result, List<String> problems) {
    if (!result.isEqualTo(graph)) {
      problems.add(
          "%s: compared %s are %,d states and %,d edges, expected %,d and %,d"
              .formatted(
                  graph.header().model(),
                  direction,
                  result.states(),
                  result.edges(),
                  graph.stateCount(),
                  graph.edgeCount()));
    }
  }
}
