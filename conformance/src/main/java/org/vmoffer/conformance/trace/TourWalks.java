package org.vmoffer.conformance.trace;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.tour.Tour;

/** The walks of a tour of a part of a graph, or of the whole. States are those of the part. */
public final class TourWalks implements Walks {
  private final StateGraph graph;
  private final Subgraph part;
  private final Tour tour;
  private final int[] stateOffsets;
  private final long[] stateWords;

  /** Walks over a graph. */
  public TourWalks(StateGraph graph, Subgraph part, Tour tour) {
    this.graph = graph;
    this.part = part;
    this.tour = tour;
    int states = part.digraph().stateCount();
    stateOffsets = new int[states + 1];
    for (int state = 0; state < states; state++) {
      stateOffsets[state + 1] = stateOffsets[state] + graph.stateLength(part.state(state));
    }
    stateWords = new long[stateOffsets[states]];
    for (int state = 0; state < states; state++) {
      int from = graph.stateOffset(part.state(state));
      int length = graph.stateLength(part.state(state));
      System.arraycopy(graph.stateWords(), from, stateWords, stateOffsets[state], length);
    }
  }

  /** The edge of the graph that a step takes. */
  public int edge(int step) {
    return part.edge(tour.edge(step));
  }

  @Override
  public String model() {
    return graph.header().model();
  }

  @Override
  public Bounds bounds() {
    return graph.header().bounds();
  }

  @Override
  public int walkCount() {
    return tour.walkCount();
  }

  @Override
  public int stepCount() {
    return tour.stepCount();
  }

  @Override
  public int firstStep(int walk) {
    return tour.firstStep(walk);
  }

  @Override
  public int call(int step) {
    return graph.call(edge(step));
  }

  @Override
  public int reply(int step) {
    return graph.reply(edge(step));
  }

  @Override
  public int target(int step) {
    return part.digraph().target(tour.edge(step));
  }

  @Override
  public int callCount() {
    return graph.callCount();
  }

  @Override
  public Invocation invocation(int call) {
    return graph.invocation(call);
  }

  @Override
  public int replyCount() {
    return graph.replyCount();
  }

  @Override
  public Reply replyAt(int reply) {
    return graph.replyAt(reply);
  }

  @Override
  public int stateCount() {
    return part.digraph().stateCount();
  }

  @Override
  public long[] stateWords() {
    return stateWords;
  }

  @Override
  public int stateOffset(int state) {
    return stateOffsets[state];
  }
}
