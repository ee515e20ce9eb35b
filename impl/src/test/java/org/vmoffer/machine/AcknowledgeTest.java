package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Core 1 acknowledges the requests of one batch after the other, in any order. */
class AcknowledgeTest {
  private final Machine machine =
      new Machine(
          Scenarios.small()
              .flushBatch(1)
              .page(1, 0, 0)
              .page(1, 1, 1)
              .thread(1)
              .thread(1, Scenarios.munmap(0, 2))
              .build());

  AcknowledgeTest() {
    while (machine.probe().pc(2) != Pc.WAIT) {
      assertTrue(machine.take(machine.probe().next(2)));
    }
  }

  private List<Long> asked() {
    List<Long> pages = new ArrayList<>();
    machine.probe().requestedPages(1, pages::add);
    return pages;
  }

  private static long acknowledge(int choice) {
    return Step.choice(Action.ACKNOWLEDGE, 1, choice);
  }

  @Test
  void onlyARequestThatThereIsCanBeAcknowledgedAndOnlyInTheHandler() {
    assertEquals(2, machine.probe().requests(1));
    assertFalse(machine.take(acknowledge(0)));
    assertTrue(machine.take(Step.of(Action.DELIVER, 1)));
    assertFalse(machine.take(acknowledge(2)));
    assertTrue(machine.take(acknowledge(1)));
    assertEquals(List.of(0L), asked());
    assertFalse(machine.take(acknowledge(1)));
    assertTrue(machine.probe().isInterrupted(1));
    assertTrue(machine.take(acknowledge(0)));
    assertFalse(machine.probe().isInterrupted(1));
    assertFalse(machine.take(Step.of(Action.DELIVER, 1)));
  }

  @Test
  void theCallWaitsForBoth() {
    assertTrue(machine.take(Step.of(Action.DELIVER, 1)));
    assertTrue(machine.take(acknowledge(0)));
    assertEquals(List.of(1L), asked());
    assertFalse(machine.take(Step.of(Action.MUNMAP_COMMIT, 2)));
    assertTrue(machine.take(acknowledge(0)));
    assertTrue(machine.take(Step.of(Action.MUNMAP_COMMIT, 2)));
  }
}
