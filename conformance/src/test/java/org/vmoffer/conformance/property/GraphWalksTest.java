package org.vmoffer.conformance.property;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.program.Die;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ModelChecks;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.trace.Walk;

/** Random walks through state graphs: dice choose the edges. */
class GraphWalksTest extends WalkProperties {
  /** Models that TLC explores in a few seconds. */
  private static final List<String> MODELS = List.of("MCMixed", "MCArguments");

  private static final GraphStore STORE = new GraphStore(Path.of("target", "graphs"));
  private static final int LONGEST = 60;

  private static List<StateGraph> graphs = List.of();

  @BeforeContainer
  static void exploreModels() throws Exception {
    ModelChecks checks = new ModelChecks(Specs.DIRECTORY, STORE, false, _ -> {});
    Manifest manifest = Manifest.read(Specs.DIRECTORY);
    List<StateGraph> explored = new ArrayList<>();
    for (String model : MODELS) {
      explored.add(checks.check(manifest.model(model), _ -> {}).graph().orElseThrow());
    }
    graphs = List.copyOf(explored);
  }

  @Provide
  Arbitrary<Walk> walks() {
    Arbitrary<List<Integer>> dice =
        Arbitraries.integers()
            .between(0, Die.SIDES - 1)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases()
            .list()
            .ofMaxSize(2 * LONGEST);
    return Arbitraries.of(graphs).flatMap(graph -> dice.map(thrown -> walk(graph, thrown)));
  }

  /** Two dice choose an edge. */
  private static Walk walk(StateGraph graph, List<Integer> dice) {
    int[] edges = new int[dice.size() / 2];
    int state = 0;
    for (int i = 0; i < edges.length; i++) {
      edges[i] = edge(graph, state, new Die(dice.get(2 * i)), new Die(dice.get(2 * i + 1)));
      state = graph.target(edges[i]);
    }
    return Walk.of(graph, edges);
  }

  /** An edge that leads elsewhere, or seldom any, since most calls fail in most states. */
  private static int edge(StateGraph graph, int state, Die any, Die which) {
    int first = graph.firstEdge(state);
    int end = graph.firstEdge(state + 1);
    int[] moving =
        IntStream.range(first, end).filter(edge -> graph.target(edge) != state).toArray();
    return moving.length == 0 || any.seldom(30)
        ? first + which.below(end - first)
        : moving[which.below(moving.length)];
  }
}
