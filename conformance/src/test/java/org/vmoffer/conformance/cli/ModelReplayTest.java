package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.replay.BrokenKernel;
import org.vmoffer.conformance.replay.SmallWalks;
import org.vmoffer.conformance.replay.TextLayout;

final class ModelReplayTest {

  @Test
  void aDefectThatShowsInManyWalksIsToldOnce() {
    ModelReplay replay = ModelReplay.of(SmallWalks.tour(200), BrokenKernel.withoutMunmap(), false);

    assertTrue(replay.result().mismatches().size() > 1);
    assertEquals(1, replay.divergences().size());
  }

  @Test
  void theShortestWalkComesFirst() {
    ModelReplay replay =
        ModelReplay.of(SmallWalks.tour(200), BrokenKernel.withGenerousPin(), false);

    int first = replay.divergences().getFirst().walk().steps().size();
    int last = replay.divergences().getLast().walk().steps().size();
    assertTrue(first <= last, first + " and " + last);
  }

  @Test
  void theReportSaysHowManyWalksFailed() {
    ModelReplay replay = ModelReplay.of(SmallWalks.tour(), BrokenKernel.withFatalFork(), false);
    ReplayReport report = new ReplayReport(List.of(replay));

    int failed = replay.result().failedWalks();
    assertEquals(failed, report.json().at("/models/0/failedWalks").asInt());
    assertTrue(report.text(TextLayout.PLAIN).contains("replay: fail models=1"));
  }
}
