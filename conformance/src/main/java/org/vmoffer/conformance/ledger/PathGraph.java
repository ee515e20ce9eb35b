package org.vmoffer.conformance.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateGraphBuilder;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/** A walk as a graph that has nothing else, so that what is asked of graphs can be asked of it. */
final class PathGraph {
  private PathGraph() {}

  private record Edge(int source, int call, int reply, int target) {}

  static StateGraph of(Walk walk) {
    StateGraphBuilder graph =
        new StateGraphBuilder(walk.steps().stream().map(Walk.Step::invocation).toList());
    List<Edge> edges = new ArrayList<>();
    int source = state(graph, walk, walk.initial());
    for (int step = 0; step < walk.steps().size(); step++) {
      Walk.Step each = walk.steps().get(step);
      int target = state(graph, walk, each.after());
      edges.add(new Edge(source, step, graph.reply(each.reply()), target));
      source = target;
    }
    edges.stream()
        .sorted(Comparator.comparingInt(Edge::source).thenComparingInt(Edge::call))
        .forEach(each -> graph.edge(each.source(), each.call(), each.reply(), each.target()));
    return graph.build(
        new GraphHeader(
            walk.model(),
            "",
            new TreeMap<>(),
            "",
            walk.bounds(),
            graph.edgeCount() + 1L,
            graph.stateCount(),
            edges.size() + 1,
            0,
            0));
  }

  private static int state(StateGraphBuilder graph, Walk walk, AbstractState state) {
    long[] code = StateCode.encode(state, walk.bounds().frames());
    return graph.state(code, code.length);
  }
}
