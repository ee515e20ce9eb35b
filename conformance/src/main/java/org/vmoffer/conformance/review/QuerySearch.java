package org.vmoffer.conformance.review;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * Looks for a query in a graph, breadth first: a position is a state of the graph, how many steps
 * of the query have been met, and what these have bound. What is found first is a shortest walk.
 */
public final class QuerySearch {
  private static final int NOWHERE = -1;

  private final Query query;
  private final StateGraph graph;
  private final List<PatternMatch> patterns = new ArrayList<>();
  private final List<List<PatternMatch>> without = new ArrayList<>();

  private final IntArrayList states = new IntArrayList();
  private final IntArrayList met = new IntArrayList();
  private final IntArrayList bindings = new IntArrayList();
  private final IntArrayList parents = new IntArrayList();
  private final IntArrayList edges = new IntArrayList();
  private final IntArrayList depths = new IntArrayList();
  private final LongOpenHashSet seen = new LongOpenHashSet();
  private final List<long[]> values = new ArrayList<>();
  private final Object2IntOpenHashMap<LongArrayList> valueNumbers = new Object2IntOpenHashMap<>();

  /** A search for a query in a graph. */
  public QuerySearch(Query query, StateGraph graph) {
    this.query = query;
    this.graph = graph;
    Moment moment = new Moment(graph);
    for (Query.Step step : query.steps()) {
      patterns.add(new PatternMatch(step.pattern(), graph, moment));
      without.add(
          step.without().stream().map(each -> new PatternMatch(each, graph, moment)).toList());
    }
    valueNumbers.defaultReturnValue(NOWHERE);
  }

  /** How many positions have been looked at. */
  public int positions() {
    return states.size();
  }

  /**
   * The shortest walk on which the query is met.
   *
   * @param most no longer ones are looked for
   */
  public Optional<Witness> run(int most) {
    add(0, 0, number(new long[query.slots().size()]), NOWHERE, NOWHERE);
    for (int position = 0; position < states.size(); position++) {
      if (depths.getInt(position) == most) {
        return Optional.empty();
      }
      Optional<Witness> found = expand(position);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Witness> expand(int position) {
    int state = states.getInt(position);
    int step = met.getInt(position);
    int binding = bindings.getInt(position);
    long[] bound = values.get(binding);
    for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
      if (patterns.get(step).is(state, edge, bound)) {
        if (step == query.steps().size() - 1) {
          return Optional.of(witness(position, edge));
        }
        add(graph.target(edge), step + 1, bound(step, edge, binding), position, edge);
      }
      if (mayPass(step, state, edge, bound)) {
        add(graph.target(edge), step, binding, position, edge);
      }
    }
    return Optional.empty();
  }

  /** Whether a step may lie before the one that is looked for. */
  private boolean mayPass(int step, int state, int edge, long[] bound) {
    if (query.steps().get(step).atOnce()) {
      return false;
    }
    for (PatternMatch each : without.get(step)) {
      if (each.is(state, edge, bound)) {
        return false;
      }
    }
    return true;
  }

  private int bound(int step, int edge, int binding) {
    long[] bound = values.get(binding).clone();
    for (int slot = 0; slot < bound.length; slot++) {
      if (query.slots().get(slot).step() == step) {
        bound[slot] =
            query
                .slots()
                .get(slot)
                .field()
                .of(graph.invocation(graph.call(edge)), graph.replyAt(graph.reply(edge)));
      }
    }
    return number(bound);
  }

  private int number(long[] bound) {
    LongArrayList key = LongArrayList.wrap(bound);
    int known = valueNumbers.getInt(key);
    if (known != NOWHERE) {
      return known;
    }
    valueNumbers.put(key, values.size());
    values.add(bound);
    return values.size() - 1;
  }

  private void add(int state, int step, int binding, int parent, int edge) {
    long key = ((long) binding * query.steps().size() + step) * graph.stateCount() + state;
    if (seen.add(key)) {
      states.add(state);
      met.add(step);
      bindings.add(binding);
      parents.add(parent);
      edges.add(edge);
      depths.add(parent == NOWHERE ? 0 : depths.getInt(parent) + 1);
    }
  }

  private Witness witness(int last, int lastEdge) {
    List<Integer> path = new ArrayList<>(List.of(lastEdge));
    List<Integer> steps = new ArrayList<>(List.of(depths.getInt(last)));
    for (int at = last; parents.getInt(at) != NOWHERE; at = parents.getInt(at)) {
      path.add(edges.getInt(at));
      if (met.getInt(at) != met.getInt(parents.getInt(at))) {
        steps.add(depths.getInt(at) - 1);
      }
    }
    return new Witness(graph, path.reversed(), steps.reversed());
  }

  /** A pattern, with what of it depends on the call or the reply alone looked up beforehand. */
  private static final class PatternMatch {
    private final boolean[] calls;
    private final boolean[] replies;
    private final Condition condition;
    private final StateGraph graph;
    private final Moment moment;

    PatternMatch(Query.Pattern pattern, StateGraph graph, Moment moment) {
      this.calls = new boolean[graph.callCount()];
      this.replies = new boolean[graph.replyCount()];
      for (int call = 0; call < calls.length; call++) {
        calls[call] = pattern.calls().contains(CallName.of(graph.invocation(call).call()));
      }
      for (int reply = 0; reply < replies.length; reply++) {
        Rule rule = graph.replyAt(reply).rule();
        replies[reply] = pattern.rules().contains(rule);
      }
      this.condition = pattern.condition();
      this.graph = graph;
      this.moment = moment;
    }

    boolean is(int state, int edge, long[] bound) {
      if (!calls[graph.call(edge)] || !replies[graph.reply(edge)]) {
        return false;
      }
      moment.at(state, edge, bound);
      return condition.holds(moment);
    }
  }
}
