package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.Digraph;
import org.vmoffer.conformance.tour.Subgraph;

final class CorpusSelectionTest {
  private static final StateGraph GRAPH = SmallModel.graph();
  private static final int BUDGET = 1000;

  private static long pair(int edge) {
    return (long) GRAPH.call(edge) << Integer.SIZE | GRAPH.reply(edge);
  }

  @Test
  void aSmallGraphIsTakenWhole() {
    Subgraph part = CorpusSelection.select(GRAPH, GRAPH.edgeCount());

    assertEquals(GRAPH.edgeCount(), part.digraph().edgeCount());
  }

  @Test
  void aLargeGraphIsCutToItsBudget() {
    Subgraph nearest = CorpusSelection.select(GRAPH, BUDGET);
    Subgraph none = CorpusSelection.select(GRAPH, 0);

    int onTop = none.digraph().edgeCount();
    assertTrue(nearest.digraph().edgeCount() <= BUDGET + onTop);
    assertTrue(nearest.digraph().edgeCount() > BUDGET / 2);
  }

  @Test
  void everyCallIsThereWithEveryReplyThatItCanHave() {
    Set<Long> all = new HashSet<>();
    for (int edge = 0; edge < GRAPH.edgeCount(); edge++) {
      all.add(pair(edge));
    }
    Subgraph part = CorpusSelection.select(GRAPH, 0);
    Set<Long> selected = new HashSet<>();
    for (int edge = 0; edge < part.digraph().edgeCount(); edge++) {
      selected.add(pair(part.edge(edge)));
    }

    assertEquals(all, selected);
  }

  @Test
  void everyEdgeAmongTheNearestStatesIsThere() {
    Subgraph part = CorpusSelection.select(GRAPH, BUDGET);
    Digraph digraph = part.digraph();
    int nearest = 0;
    while (part.state(nearest) == nearest && isWhole(part, nearest)) {
      nearest++;
    }

    assertTrue(nearest > 10, nearest + " states of " + digraph.stateCount());
  }

  /** Whether a state has all its edges to states before it. */
  private static boolean isWhole(Subgraph part, int state) {
    int expected = 0;
    for (int edge = GRAPH.firstEdge(state); edge < GRAPH.firstEdge(state + 1); edge++) {
      expected += GRAPH.target(edge) <= state ? 1 : 0;
    }
    int found = 0;
    Digraph digraph = part.digraph();
    for (int edge = digraph.firstEdge(state); edge < digraph.firstEdge(state + 1); edge++) {
      found += digraph.target(edge) <= state ? 1 : 0;
    }
    return expected == found;
  }
}
