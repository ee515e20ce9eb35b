package org.vmoffer.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.trace.Walks;

final class ReplayerTest {
  private static final Walks WALKS = SmallWalks.tour();

  private static ReplayResult replay(Subject subject) {
    return new Replayer(WALKS, subject).replayAll(_ -> {});
  }

  private static Mismatch firstMismatch(Subject subject) {
    return replay(subject).mismatches().getFirst();
  }

  private static Rule expectedAt(Mismatch mismatch) {
    int step = WALKS.firstStep(mismatch.walk()) + mismatch.step();
    return WALKS.replyAt(WALKS.reply(step)).rule();
  }

  @Test
  void theReferenceKernelDoesWhatItDid() {
    ReplayResult result = replay(new KernelSubject(Machines.of(SmallModel.BOUNDS)));

    assertEquals(0, result.failedWalks());
    assertEquals(WALKS.walkCount(), result.walks());
    assertEquals(WALKS.stepCount(), result.steps());
  }

  @Test
  void theRulesThatDecidedAreCollected() {
    ReplayResult result = replay(new KernelSubject(Machines.of(SmallModel.BOUNDS)));

    assertTrue(result.rules().contains(Rule.K6));
    assertEquals(false, result.rules().contains(Rule.K8));
  }

  @Test
  void noStepsAreNoProof() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Replayer(SmallWalks.none(), new KernelSubject(Machines.of(SmallModel.BOUNDS))));
  }

  @Test
  void aWrongReplyIsSeenAtItsStep() {
    Mismatch mismatch = firstMismatch(BrokenKernel.withBlindCancel());

    assertEquals(Rule.C0, expectedAt(mismatch));
    Observed.Answered answered = assertInstanceOf(Observed.Answered.class, mismatch.observed());
    assertEquals(Rule.C2, answered.reply().rule());
  }

  @Test
  void aWrongStateIsSeenThoughTheReplyIsRight() {
    Mismatch mismatch = firstMismatch(BrokenKernel.withoutMunmap());

    assertEquals(Rule.MUNMAP_0, expectedAt(mismatch));
    Observed.Answered answered = assertInstanceOf(Observed.Answered.class, mismatch.observed());
    assertEquals(Rule.MUNMAP_0, answered.reply().rule());
  }

  @Test
  void aBreakdownIsAMismatch() {
    Mismatch mismatch = firstMismatch(BrokenKernel.withFatalFork());

    Observed.Broke broke = assertInstanceOf(Observed.Broke.class, mismatch.observed());
    assertEquals("no fork today", broke.failure().getMessage());
  }

  @Test
  void aWalkIsGivenUpAtItsFirstMismatch() {
    ReplayResult result = replay(BrokenKernel.withoutMunmap());

    assertTrue(result.steps() < WALKS.stepCount());
    assertEquals(Math.min(result.failedWalks(), Replayer.KEPT), result.mismatches().size());
  }
}
