package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.report.Divergence;

final class WalkReplayTest {
  private static final StateGraph GRAPH = SmallModel.graph();

  @Test
  void aTourOfAGraphIsWhatItClaims() {
    GraphTour tour = GraphTour.of(GRAPH);

    assertEquals(Optional.empty(), tour.fault());
    assertEquals(GRAPH.edgeCount(), tour.certificate().edges());
    assertEquals(tour.walks().stepCount(), tour.certificate().steps());
  }

  @Test
  void aTourIsReplayedFromEndToEnd() {
    GraphTour tour = GraphTour.of(GRAPH);

    WalkReplay replay = WalkReplay.of(tour.walks(), true);

    assertEquals(tour.walks().stepCount(), replay.steps());
    assertEquals(0, replay.failed());
    assertEquals(List.of(), replay.divergences());
  }

  @Test
  void aDivergenceIsToldOnItsShortestWalk() {
    int edge = GRAPH.edgeCount() - 1;
    StateGraph wrong = Altered.reply(GRAPH, edge, new Reply.Failed(Rule.SPAWN_NOMEM));

    WalkReplay replay = WalkReplay.of(GraphTour.of(wrong).walks(), true);

    assertTrue(replay.failed() > 0);
    Divergence first = replay.divergences().getFirst();
    assertEquals(Rule.SPAWN_NOMEM, first.rule());
    assertTrue(first.command().contains("--full --walk "), first.command());
  }
}
