package org.vmoffer.conformance.trace;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.tour.Tour;

/** The walks of a tour of a part of a graph, or of the whole. States are those of the part. */
public final class TourWalks extends StoredWalks {
  private final GraphHeader header;

  /** Walks over a graph. */
  public TourWalks(StateGraph graph, Subgraph part, Tour tour) {
    super(labels(graph), states(graph, part), steps(graph, part, tour));
    this.header = graph.header();
  }

  private static Labels labels(StateGraph graph) {
    return new Labels(
        IntStream.range(0, graph.callCount()).mapToObj(graph::invocation).toList(),
        IntStream.range(0, graph.replyCount()).mapToObj(graph::replyAt).toList());
  }

  private static States states(StateGraph graph, Subgraph part) {
    int states = part.digraph().stateCount();
    int[] offsets = new int[states + 1];
    for (int state = 0; state < states; state++) {
      offsets[state + 1] = offsets[state] + graph.stateLength(part.state(state));
    }
    long[] words = new long[offsets[states]];
    for (int state = 0; state < states; state++) {
      int from = graph.stateOffset(part.state(state));
      int length = graph.stateLength(part.state(state));
      System.arraycopy(graph.stateWords(), from, words, offsets[state], length);
    }
    return new States(words, offsets);
  }

  private static Steps steps(StateGraph graph, Subgraph part, Tour tour) {
    int[] firstSteps = new int[tour.walkCount() + 1];
    Arrays.setAll(firstSteps, tour::firstStep);
    return new Steps(
        firstSteps,
        forEachStep(tour, edge -> graph.call(part.edge(edge))),
        forEachStep(tour, edge -> graph.reply(part.edge(edge))),
        forEachStep(tour, part.digraph()::target));
  }

  private static int[] forEachStep(Tour tour, IntUnaryOperator ofEdge) {
    int[] values = new int[tour.stepCount()];
    Arrays.setAll(values, step -> ofEdge.applyAsInt(tour.edge(step)));
    return values;
  }

  @Override
  public String model() {
    return header.model();
  }

  @Override
  public Bounds bounds() {
    return header.bounds();
  }
}
