package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.CoverageByRule;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.replay.EdgeReplay;
import org.vmoffer.conformance.tlc.TinyGraph;

final class RuleReachTest {
  private static final StateGraph GRAPH = TinyGraph.get();
  private static final RuleReach REACH = RuleReach.of(GRAPH);

  @Test
  void edgesAreCountedAsCoverageCountsThem() {
    CoverageByRule coverage = CoverageByRule.of(GRAPH);
    assertFalse(REACH.edges().isEmpty());
    for (Rule rule : Rule.values()) {
      assertEquals(coverage.edges(rule), REACH.edges().getOrDefault(rule, 0L));
    }
  }

  @Test
  void theStepsAreThoseOfTheShortestPathToAnEdge() {
    Map<Rule, Integer> shortest = new EnumMap<>(Rule.class);
    for (int edge = 0; edge < GRAPH.edgeCount(); edge++) {
      Rule rule = GRAPH.replyAt(GRAPH.reply(edge)).rule();
      shortest.merge(rule, new EdgeReplay(GRAPH, edge).path().length, Math::min);
    }
    assertEquals(shortest, REACH.steps());
  }
}
