package org.vmoffer.conformance.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Step;
import org.vmoffer.machine.StepSink;

/** Does what a graph says, or something else where it was altered. */
@SuppressWarnings("EnumOrdinal") // A step is made of numbers.
public final class Replica implements Explorable {

  /** A step and where it leads. */
  private record Edge(long step, int target) {}

  private final List<long[]> codes = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private int state;

  /** Does exactly what a graph says. */
  public Replica(KernelGraph graph) {
    for (int from = 0; from < graph.states(); from++) {
      codes.add(graph.code(from));
      List<Edge> leaving = new ArrayList<>();
      for (int edge = graph.firstEdge(from); edge < graph.firstEdge(from + 1); edge++) {
        int choice = (int) leaving.stream().filter(same(graph.label(edge))).count();
        leaving.add(new Edge(step(graph.label(edge), choice), graph.target(edge)));
      }
      edges.add(leaving);
    }
  }

  private static Predicate<Edge> same(String label) {
    return edge -> Step.text(edge.step()).equals(label);
  }

  /** The step with a label. */
  static long step(String label, int choice) {
    String[] parts = label.split("[(), ]+", -1);
    Action action =
        Arrays.stream(Action.values()).filter(a -> a.label().equals(parts[0])).findFirst().get();
    long step = (long) action.ordinal() << 56 | (long) choice << 28;
    if (action.hasWho()) {
      step |= Long.parseLong(parts[1]) << 48;
    }
    if (action.hasLevel()) {
      step |= Long.parseLong(parts[2]) << 40;
    }
    return action.hasIndex() ? step | Long.parseLong(parts[action.hasLevel() ? 3 : 2]) : step;
  }

  /** Takes the first step with this label out of a state. */
  public Replica without(int from, String label) {
    Edge edge = edges.get(from).stream().filter(same(label)).findFirst().orElseThrow();
    edges.get(from).remove(edge);
    return this;
  }

  /** Takes all steps out of a state. */
  public Replica withoutAny(int from) {
    edges.get(from).clear();
    return this;
  }

  /** Adds a step to a state. */
  public Replica with(int from, String label, int target) {
    edges.get(from).add(new Edge(step(label, 0), target));
    return this;
  }

  /** Changes a word of a state. */
  public Replica withWord(int of, int word, long value) {
    codes.get(of)[word] = value;
    return this;
  }

  @Override
  public void steps(StepSink sink) {
    edges.get(state).forEach(edge -> sink.step(edge.step()));
  }

  @Override
  public boolean take(long step) {
    for (Edge edge : edges.get(state)) {
      if (edge.step() == step) {
        state = edge.target();
        return true;
      }
    }
    return false;
  }

  @Override
  public int mark() {
    return state;
  }

  @Override
  public void rewind(int mark) {
    state = mark;
  }

  @Override
  public int memoryWords() {
    return 1;
  }

  @Override
  public void save(long[] target, int offset) {
    target[offset] = state;
  }

  @Override
  public void load(long[] source, int offset) {
    state = (int) source[offset];
  }

  @Override
  public int codeWords() {
    return codes.stream().mapToInt(code -> code.length).max().orElse(0);
  }

  @Override
  public int encode(long[] buffer) {
    long[] code = codes.get(state);
    System.arraycopy(code, 0, buffer, 0, code.length);
    return code.length;
  }

  @Override
  public @Nullable String brokenInvariant() {
    return null;
  }

  @Override
  public String text(long step) {
    return Step.text(step);
  }

  @Override
  public boolean isRest(long step) {
    return Step.action(step) == Action.REST;
  }
}
