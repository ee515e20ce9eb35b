package org.vmoffer.conformance.graph;

import java.util.List;
import org.vmoffer.machine.Scenario;

/**
 * The graph of a model of the kernel level: nodes are the states that TLC found, as canonical words
 * without the reply; edges are its steps, each with its label. The same step to the same state is
 * one edge, however often TLC generates it.
 *
 * <p>States are numbered in the order of a breadth-first search, 0 being the initial one; edges are
 * ordered by source state. Immutable.
 */
public final class KernelGraph {
  private final KernelHeader header;
  private final Scenario scenario;
  private final List<String> labels;
  private final KernelRows rows;

  KernelGraph(KernelHeader header, Scenario scenario, List<String> labels, KernelRows rows) {
    this.header = header;
    this.scenario = scenario;
    this.labels = List.copyOf(labels);
    this.rows = rows;
  }

  /** What this is the graph of. */
  public KernelHeader header() {
    return header;
  }

  /** What the model's constants say of the machine, its start and its threads. */
  public Scenario scenario() {
    return scenario;
  }

  /** How many states there are. */
  public int states() {
    return rows.firstEdges().length - 1;
  }

  /** How many edges there are. */
  public int edges() {
    return rows.targets().length;
  }

  /** The first edge that leaves a state; the last one is the one before that of the next state. */
  public int firstEdge(int state) {
    return rows.firstEdges()[state];
  }

  /** What an edge is labelled with, {@code FillStructure(1, 1, 0)} say. */
  public String label(int edge) {
    return labels.get(rows.labels()[edge]);
  }

  /** The state that an edge leads to. */
  public int target(int edge) {
    return rows.targets()[edge];
  }

  /** The canonical words of a state. */
  public long[] code(int state) {
    long[] code = new long[rows.offsets()[state + 1] - rows.offsets()[state]];
    System.arraycopy(rows.words(), rows.offsets()[state], code, 0, code.length);
    return code;
  }

  /** All labels. */
  List<String> labels() {
    return labels;
  }

  /** The arrays themselves. */
  KernelRows rows() {
    return rows;
  }
}
