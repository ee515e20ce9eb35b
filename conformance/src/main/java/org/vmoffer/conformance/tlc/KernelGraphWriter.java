package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Reference2IntOpenHashMap;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.KernelGraphBuilder;
import org.vmoffer.machine.Scenario;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/**
 * Adds every step that TLC generates to a graph.
 *
 * <p>TLC tells states apart by fingerprints, the graph by all of their words. What is new to the
 * graph must be new to TLC, or it has lost a state. With a view, which leaves only the reply out,
 * the two must agree; without one TLC has several states where only the reply differs.
 */
final class KernelGraphWriter extends KernelWriter {
  private static final int ABSENT = -1;

  private final KernelStateEncoder encoder;
  private final boolean hasView;
  private final KernelGraphBuilder graph;
  private final Reference2IntOpenHashMap<Action> labels = new Reference2IntOpenHashMap<>();

  private @Nullable TLCState source;
  private int sourceNumber = ABSENT;

  /**
   * A writer.
   *
   * @param hasView whether TLC leaves the reply out when it compares states
   * @param onStep run after each step
   */
  KernelGraphWriter(
      Scenario scenario, KernelStateEncoder encoder, boolean hasView, Runnable onStep) {
    super(onStep);
    this.encoder = encoder;
    this.hasView = hasView;
    this.graph = new KernelGraphBuilder(scenario);
    labels.defaultReturnValue(ABSENT);
  }

  /** The graph so far. */
  KernelGraphBuilder graph() {
    return graph;
  }

  /**
   * Compares with what TLC counted while this was written.
   *
   * @throws IllegalStateException if there are other states than TLC has
   */
  void mustAgree(TlcCounts counts) {
    boolean agrees =
        hasView ? graph.states() == counts.distinct() : graph.states() <= counts.distinct();
    if (!agrees) {
      throw new IllegalStateException(
          "TLC counts %,d distinct states; the graph has %,d"
              .formatted(counts.distinct(), graph.states()));
    }
  }

  @Override
  void write(TLCState initial) {
    super.write(initial);
    if (number(initial) != 0) {
      throw new IllegalStateException("the model has several initial states, expected one");
    }
  }

  @Override
  void write(TLCState from, TLCState target, boolean isNew, Action action) {
    moveTo(from);
    int before = graph.states();
    int number = number(target);
    boolean isNewHere = number == before;
    if (isNewHere ? !isNew : isNew && hasView) {
      throw new IllegalStateException(
          "TLC takes state %d for %s: fingerprints collide"
              .formatted(number, isNew ? "new" : "old"));
    }
    graph.edge(sourceNumber, label(action), number);
  }

  /** TLC hands out the same object as long as it looks at the same state. */
  @SuppressWarnings("ReferenceEquality")
  private void moveTo(TLCState from) {
    if (from != source) {
      source = from;
      sourceNumber = number(from);
    }
  }

  private int number(TLCState state) {
    LongArrayList words = encoder.encode(state);
    return graph.state(words.elements(), words.size());
  }

  private int label(Action action) {
    int label = labels.getInt(action);
    if (label == ABSENT) {
      label = graph.label(ActionText.label(action));
      labels.put(action, label);
    }
    return label;
  }
}
