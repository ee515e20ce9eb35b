package org.vmoffer.conformance.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.Golden;
import org.vmoffer.conformance.replay.BrokenKernel;
import org.vmoffer.conformance.replay.Minimiser;
import org.vmoffer.conformance.replay.Mismatch;
import org.vmoffer.conformance.replay.Replayer;
import org.vmoffer.conformance.replay.SmallWalks;
import org.vmoffer.conformance.replay.Subject;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.trace.Walks;

final class DivergenceTest {
  private static final Walks WALKS = SmallWalks.tour();

  static Divergence of(Subject subject) {
    Mismatch mismatch = new Replayer(WALKS, subject).replayAll(_ -> {}).mismatches().getFirst();
    Minimiser.Minimised minimised = new Minimiser(WALKS, subject).minimise(mismatch);
    return new Divergence(
        new Origin.WalkStep(mismatch.walk(), mismatch.step(), false),
        minimised.walk(),
        minimised.observed());
  }

  private static void assertLooksLike(String name, Divergence divergence) throws IOException {
    Golden.assertMatches(name + ".txt", DivergenceText.of(divergence, new TextLayout(120, false)));
    Golden.assertMatches(name + ".json", DivergenceJson.of(divergence).toPrettyString() + "\n");
  }

  @Test
  void aWrongStateIsReportedWithItsFirstField() throws IOException {
    assertLooksLike("wrong-state", of(BrokenKernel.withoutMunmap()));
  }

  @Test
  void aFailureInPlaceOfASuccessIsReportedWithTheGuardThatHeld() throws IOException {
    assertLooksLike("failure-for-success", of(BrokenKernel.withBlindCancel()));
  }

  @Test
  void aSuccessInPlaceOfAFailureIsReportedWithTheGuardThatWasFalse() throws IOException {
    assertLooksLike("success-for-failure", of(BrokenKernel.withGenerousPin()));
  }

  @Test
  void aBreakdownIsReported() throws IOException {
    assertLooksLike("breakdown", of(BrokenKernel.withFatalFork()));
  }

  @Test
  void theCommandNamesTheWalkAndTheStep() {
    Divergence divergence = of(BrokenKernel.withFatalFork());

    assertTrue(
        divergence.command().matches("\\./vmoffer replay --model MCSmall --walk 0 --step \\d+"));
  }
}
