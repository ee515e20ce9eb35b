package org.vmoffer.conformance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.tlc.TinyGraph;

class CoverageByRuleTest {
  private final StateGraph graph = TinyGraph.get();
  private final CoverageByRule coverage = CoverageByRule.of(graph);

  @Test
  void everyEdgeCountsForOneRule() {
    assertEquals(graph.edgeCount(), Arrays.stream(Rule.values()).mapToLong(coverage::edges).sum());
  }

  @Test
  void aRuleThatNothingAsksForCountsNothing() {
    assertEquals(0, coverage.edges(Rule.FORK_0));
    assertTrue(coverage.edges(Rule.K0) > 0);
  }

  @Test
  void severalGraphsCountTogether() {
    CoverageByRule sum = new CoverageByRule();
    sum.add(coverage);
    sum.add(coverage);

    assertEquals(2 * coverage.edges(Rule.K0), sum.edges(Rule.K0));
    assertEquals(coverage.rules(), sum.rules());
  }
}
