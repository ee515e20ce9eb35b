package org.vmoffer.conformance.replay;

import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.tour.Tour;
import org.vmoffer.conformance.tour.TourBuilder;
import org.vmoffer.conformance.trace.TourWalks;

/** Walks that cover the small model, and kernels that go wrong on them. */
public final class SmallWalks {
  private SmallWalks() {}

  /** A tour of the whole graph. */
  public static TourWalks tour() {
    return tour(TourBuilder.LONGEST_WALK);
  }

  /** A tour of the whole graph in walks of no more steps. */
  public static TourWalks tour(int longest) {
    StateGraph graph = SmallModel.graph();
    Subgraph whole = Subgraph.whole(Subgraph.digraphOf(graph));
    return new TourWalks(graph, whole, TourBuilder.build(whole.digraph(), longest).tour());
  }

  /** Walks without a step. */
  public static TourWalks none() {
    StateGraph graph = SmallModel.graph();
    Subgraph whole = Subgraph.whole(Subgraph.digraphOf(graph));
    return new TourWalks(graph, whole, new Tour(new int[0], new int[] {0}));
  }
}
