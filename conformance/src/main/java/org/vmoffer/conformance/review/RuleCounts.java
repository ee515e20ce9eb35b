package org.vmoffer.conformance.review;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.ShortestPaths;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.trace.Walk;

/** Counts by call and rule, over all edges of two graphs. */
final class RuleCounts {
  private static final Comparator<Key> BY_CALL =
      Comparator.comparing(Key::call).thenComparing(Key::rule);

  private record Key(CallName call, Rule rule) {}

  /** How many edges, and the first: with states numbered breadth first, a nearest one. */
  private record Edges(long count, int first) {}

  private RuleCounts() {}

  /** The rules whose numbers differ. */
  static List<RuleCount> of(StateGraph before, StateGraph after) {
    Map<Key, Edges> was = count(before);
    Map<Key, Edges> is = count(after);
    Set<Key> keys = new TreeSet<>(BY_CALL);
    keys.addAll(was.keySet());
    keys.addAll(is.keySet());
    Edges none = new Edges(0, 0);
    List<RuleCount> counts = new ArrayList<>();
    for (Key key : keys) {
      Edges first = was.getOrDefault(key, none);
      Edges second = is.getOrDefault(key, none);
      if (first.count != second.count) {
        counts.add(
            new RuleCount(
                key.call.word(),
                key.rule,
                first.count,
                second.count,
                example(before, first, after, second)));
      }
    }
    return counts;
  }

  private static Map<Key, Edges> count(StateGraph graph) {
    Map<Key, Edges> counts = new TreeMap<>(BY_CALL);
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      Key key =
          new Key(
              CallName.of(graph.invocation(graph.call(edge)).call()),
              graph.replyAt(graph.reply(edge)).rule());
      counts.merge(key, new Edges(1, edge), (known, _) -> new Edges(known.count + 1, known.first));
    }
    return counts;
  }

  private static Optional<Walk> example(
      StateGraph before, Edges first, StateGraph after, Edges second) {
    if (first.count > 0 && second.count > 0) {
      return Optional.empty();
    }
    return Optional.of(first.count > 0 ? walk(before, first.first) : walk(after, second.first));
  }

  private static Walk walk(StateGraph graph, int edge) {
    IntArrayList path =
        new IntArrayList(new ShortestPaths(Subgraph.digraphOf(graph)).path(graph.source(edge)));
    path.add(edge);
    return Walk.of(graph, path.toIntArray());
  }
}
