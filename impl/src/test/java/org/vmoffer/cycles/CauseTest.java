package org.vmoffer.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What figures are called, in JSON and in tables. */
final class CauseTest {
  @Test
  void waitingAndIdlingIsNoWork() {
    assertEquals(
        EnumSet.of(Cause.WAIT_FLUSH, Cause.WAIT_LOCK, Cause.WAIT_STORES, Cause.IDLE),
        Arrays.stream(Cause.values())
            .filter(cause -> !cause.isWork())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Cause.class))));
  }

  @Test
  void namesAreThoseOfTheFiguresAndNoTwoAreTheSame() {
    assertEquals("waitFlush", Cause.WAIT_FLUSH.label());
    assertEquals("waiting for acknowledgements", Cause.WAIT_FLUSH.meaning());
    assertEquals("structures.pde.hits", Counter.PDE_HITS.label());
    Set<String> labels =
        Arrays.stream(Cause.values()).map(Cause::label).collect(Collectors.toSet());
    assertEquals(Cause.values().length, labels.size());
  }
}
