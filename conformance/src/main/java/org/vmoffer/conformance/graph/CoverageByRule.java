package org.vmoffer.conformance.graph;

import java.util.EnumMap;
import java.util.Map;
import org.vmoffer.api.Rule;

/** On how many edges each rule decides the outcome, in one graph or in several together. */
public final class CoverageByRule {
  private final Map<Rule, Long> edges = new EnumMap<>(Rule.class);

  /** Nothing is covered. */
  public CoverageByRule() {}

  /** What somebody else has counted. */
  public static CoverageByRule of(Map<Rule, Long> edges) {
    CoverageByRule coverage = new CoverageByRule();
    edges.forEach(coverage::add);
    return coverage;
  }

  /** What one graph covers. */
  public static CoverageByRule of(StateGraph graph) {
    long[] perReply = new long[graph.replyCount()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      perReply[graph.reply(edge)]++;
    }
    CoverageByRule coverage = new CoverageByRule();
    for (int reply = 0; reply < perReply.length; reply++) {
      coverage.add(graph.replyAt(reply).rule(), perReply[reply]);
    }
    return coverage;
  }

  /** Adds what another covers. */
  public void add(CoverageByRule other) {
    other.edges.forEach(this::add);
  }

  private void add(Rule rule, long count) {
    edges.merge(rule, count, Long::sum);
  }

  /** On how many edges a rule decides. */
  public long edges(Rule rule) {
    return edges.getOrDefault(rule, 0L);
  }

  /** How many rules decide on at least one edge. */
  public int rules() {
    return edges.size();
  }
}
