package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.tlc.KernelTrace.Ending;

class KernelTraceTest {
  private static final List<KernelStep> STEPS =
      List.of(new KernelStep("Tick", ""), new KernelStep("Flush", "c = 1, page = 0"));

  @Test
  void eachStepIsALineWithItsNumberAndWhoTakesIt() {
    assertEquals(
        List.of("1 Tick", "2 Flush(c = 1, page = 0)"),
        new KernelTrace(STEPS, Ending.BROKEN, 0).lines());
  }

  @Test
  void anEndlessEndIsALineMore() {
    assertEquals(
        "then nothing, for ever", new KernelTrace(STEPS, Ending.STUTTERS, 0).lines().get(2));
    assertEquals(
        "then from 2 again, for ever", new KernelTrace(STEPS, Ending.REPEATS, 2).lines().get(2));
  }

  @Test
  void whatIsRepeatedIsAmongTheSteps() {
    assertThrows(IllegalArgumentException.class, () -> new KernelTrace(STEPS, Ending.REPEATS, 3));
    assertThrows(IllegalArgumentException.class, () -> new KernelTrace(STEPS, Ending.REPEATS, 0));
    assertThrows(IllegalArgumentException.class, () -> new KernelTrace(STEPS, Ending.BROKEN, 1));
  }
}
