package org.vmoffer.conformance.explore;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.vmoffer.conformance.explore.KernelDifference.Side;
import org.vmoffer.conformance.graph.KernelGraph;

/**
 * Compares the graph that TLC has found with what an exploration of a machine has found, in both
 * directions: the start, and from every state that both have, every step of either, by its label
 * and the state that it leads to.
 *
 * <p>That is all of both graphs: a state that only one of them has is the target of a step that
 * leaves a common state, or comes behind such a one. An edge is a label and a target; that
 * something leads to one state in several ways is not told apart.
 */
public final class KernelEquality {
  private static final int UNKNOWN = -1;

  private final KernelGraph graph;
  private final Exploration exploration;
  private final LongFunction<String> text;
  private final StateText states;
  private final int most;

  /** The numbers that the exploration gives to the graph's states, and back. */
  private final int[] explored;

  private final int[] inGraph;
  private final List<KernelDifference> differences = new ArrayList<>();
  private long edges;

  /**
   * A comparison.
   *
   * @param exploration of everything, with its steps kept
   * @param text the label of a step
   * @param most how many differences to find before giving up
   * @throws IllegalArgumentException if there is nothing to compare
   */
  public KernelEquality(
      KernelGraph graph, Exploration exploration, LongFunction<String> text, int most) {
    if (graph.edges() == 0 || exploration.edges().count() == 0) {
      throw new IllegalArgumentException(
          "model %s: %,d edges to be compared with %,d: nothing would be proved"
              .formatted(graph.header().model(), graph.edges(), exploration.edges().count()));
    }
    this.graph = graph;
    this.exploration = exploration;
    this.text = text;
    this.states = new StateText(graph.scenario());
    this.most = most;
    this.explored = new int[graph.states()];
    this.inGraph = new int[exploration.states()];
    Arrays.fill(inGraph, UNKNOWN);
    for (int state = 0; state < explored.length; state++) {
      explored[state] = exploration.find(graph.code(state));
      if (explored[state] != UNKNOWN) {
        inGraph[explored[state]] = state;
      }
    }
  }

  /** Compares; the differences with the shortest way there come first. */
  public List<KernelDifference> differences() {
    if (!Arrays.equals(graph.code(0), exploration.code(0))) {
      differences.add(
          new KernelDifference(
              List.of(), "", Side.BOTH, fields(graph.code(0), exploration.code(0))));
    }
    for (int state = 0; state < inGraph.length && differences.size() < most; state++) {
      if (inGraph[state] != UNKNOWN) {
        compare(state, inGraph[state]);
      }
    }
    return List.copyOf(differences);
  }

  /** How many edges of the graph have been compared. */
  public long edges() {
    return edges;
  }

  private void compare(int state, int graphState) {
    Map<String, Targets> byLabel = new TreeMap<>();
    for (int edge = graph.firstEdge(graphState); edge < graph.firstEdge(graphState + 1); edge++) {
      edges++;
      byLabel
          .computeIfAbsent(graph.label(edge), label -> new Targets())
          .inGraph
          .add(graph.target(edge));
    }
    Edges steps = exploration.edges();
    for (int edge = steps.first(state); edge < steps.end(state); edge++) {
      byLabel
          .computeIfAbsent(text.apply(steps.step(edge)), label -> new Targets())
          .explored
          .add(steps.target(edge));
    }
    byLabel.forEach((label, targets) -> compare(state, label, targets));
  }

  /** Where a label leads to. */
  private static final class Targets {
    private final TreeSet<Integer> inGraph = new TreeSet<>();
    private final TreeSet<Integer> explored = new TreeSet<>();
  }

  private void compare(int state, String label, Targets targets) {
    IntArrayList onlyGraph = new IntArrayList();
    for (int target : targets.inGraph) {
      if (!targets.explored.remove(explored[target])) {
        onlyGraph.add(target);
      }
    }
    IntArrayList onlyMachine = new IntArrayList(targets.explored);
    int pairs = Math.min(onlyGraph.size(), onlyMachine.size());
    for (int i = 0; i < Math.max(onlyGraph.size(), onlyMachine.size()); i++) {
      if (i < pairs) {
        tell(
            state,
            label,
            Side.BOTH,
            fields(graph.code(onlyGraph.getInt(i)), exploration.code(onlyMachine.getInt(i))));
      } else if (i < onlyGraph.size()) {
        tell(state, label, Side.SPECIFICATION, change(state, graph.code(onlyGraph.getInt(i))));
      } else {
        tell(state, label, Side.MACHINE, change(state, exploration.code(onlyMachine.getInt(i))));
      }
    }
  }

  private void tell(int state, String label, Side side, List<String> fields) {
    List<String> path = Arrays.stream(exploration.path(state)).mapToObj(text).toList();
    differences.add(new KernelDifference(path, label, side, fields));
  }

  private List<String> fields(long[] inGraph, long[] machine) {
    return named(
        () -> states.differences("specification", inGraph, "machine", machine), inGraph, machine);
  }

  private List<String> change(int state, long[] after) {
    long[] before = exploration.code(state);
    return named(() -> states.differences("before", before, "after", after), before, after);
  }

  /** A machine that is wrong may encode something that is no state; then the words must do. */
  private static List<String> named(Supplier<List<String>> names, long[] one, long[] other) {
    try {
      return names.get();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return List.of(Arrays.toString(one), Arrays.toString(other));
    }
  }
}
