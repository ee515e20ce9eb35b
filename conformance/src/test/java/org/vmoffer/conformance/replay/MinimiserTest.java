package org.vmoffer.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;

final class MinimiserTest {
  private static final Walks WALKS = SmallWalks.tour();

  private static Minimiser.Minimised minimised(Subject subject) {
    Mismatch mismatch = new Replayer(WALKS, subject).replayAll(_ -> {}).mismatches().getFirst();
    return new Minimiser(WALKS, subject).minimise(mismatch);
  }

  private static List<Call> calls(Walk walk) {
    return walk.steps().stream().map(step -> step.invocation().call()).toList();
  }

  @Test
  void aMismatchThatTheStateExplainsIsReachedOnTheShortestPath() {
    List<Call> calls = calls(minimised(BrokenKernel.withFatalFork()).walk());

    assertEquals(List.of(new Call.Spawn(), new Call.Spawn(), new Call.Fork()), calls);
  }

  @Test
  void aMismatchThatTheStateDoesNotExplainKeepsWhatLeadsToIt() {
    Minimiser.Minimised minimised = minimised(BrokenKernel.withFatalThirdFork());

    long forks = calls(minimised.walk()).stream().filter(Call.Fork.class::isInstance).count();
    assertEquals(3, forks);
    assertInstanceOf(Observed.Broke.class, minimised.observed());
  }

  @Test
  void theMinimisedWalkEndsWithWhatWasExpected() {
    Walk walk = minimised(BrokenKernel.withoutMunmap()).walk();

    assertTrue(walk.steps().getLast().reply().rule().isSuccess());
    assertTrue(walk.steps().getLast().invocation().call() instanceof Call.Munmap);
  }
}
