package org.vmoffer.conformance.page;

import java.util.EnumMap;
import java.util.Map;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * How a graph reaches the rules.
 *
 * @param edges on how many edges each rule decides that decides any
 * @param steps how many steps the shortest walk has whose last one it decides
 */
record RuleReach(Map<Rule, Long> edges, Map<Rule, Integer> steps) {

  /** What a graph reaches. States are numbered breadth first, so the first edge is the nearest. */
  static RuleReach of(StateGraph graph) {
    Map<Rule, Long> edges = new EnumMap<>(Rule.class);
    Map<Rule, Integer> steps = new EnumMap<>(Rule.class);
    int[] depths = new int[graph.stateCount()];
    for (int state = 0; state < graph.stateCount(); state++) {
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        Rule rule = graph.replyAt(graph.reply(edge)).rule();
        edges.merge(rule, 1L, Long::sum);
        steps.putIfAbsent(rule, depths[state] + 1);
        int target = graph.target(edge);
        if (target != 0 && depths[target] == 0) {
          depths[target] = depths[state] + 1;
        }
      }
    }
    return new RuleReach(edges, steps);
  }
}
