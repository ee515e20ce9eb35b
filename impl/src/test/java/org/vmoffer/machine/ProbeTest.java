package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;

/** Thread 1 accesses two pages of process 1, which thread 2 claims. */
class ProbeTest {
  private final Machine machine = new Machine(Scenarios.claimAccess().observed(true).build());
  private final Probe probe = machine.probe();

  private void take(long step) {
    assertTrue(machine.take(step), () -> Step.text(step));
  }

  /** Core 1 caches page 0. */
  private void fill() {
    take(Step.fill(Action.FILL_STRUCTURE, 1, 1, 0));
    take(Step.translation(1, 1, 0));
  }

  /** Thread 2 goes on until it has to wait. */
  private void claimUntilItWaits() {
    while (probe.pc(2) != Pc.WAIT) {
      take(probe.next(2));
    }
  }

  @Test
  void threadsBeginInUserModeWithTheFirstOfTheirCalls() {
    for (int t = 1; t <= 2; t++) {
      assertEquals(Pc.USER, probe.pc(t));
      assertEquals(1, probe.operation(t));
      assertEquals(t, probe.pid(t));
    }
    assertEquals(Scenarios.store(0, 1), probe.call(1));
    assertEquals(Scenarios.claim(1, 0), probe.call(2));
    assertEquals(1, probe.nextLock(2));
    assertEquals(0, probe.lockHolder(1));
    assertEquals(probe.tables().freeFrames(), machine.state().frames().free().count());
  }

  @Test
  void whatACoreHasCachedIsSeen() {
    assertEquals(0, probe.translations(1));
    assertFalse(probe.isCached(1, 0));
    fill();
    assertEquals(1, probe.translations(1));
    assertEquals(1, probe.structures(1));
    assertTrue(probe.isCached(1, 0));
    assertFalse(probe.isCached(1, 1));
    assertFalse(probe.isCached(2, 0));
  }

  @Test
  void aStoreWaitsAndHasEndedForItsThread() {
    fill();
    take(probe.next(1));
    assertEquals(1, probe.waitingStores(1));
    assertEquals(0, probe.waitingStores(2));
    assertEquals(2, probe.operation(1));
    assertEquals(Rule.ACCESS_0, probe.ended(1, 0));
  }

  @Test
  void aShootdownIsAskedOfTheOtherCore() {
    fill();
    claimUntilItWaits();
    assertEquals(2, probe.lockHolder(1));
    assertEquals(2, probe.lockHolder(2));
    assertEquals(1, probe.requests(1));
    assertEquals(2, probe.requester(1));
    List<Long> pages = new ArrayList<>();
    assertEquals(2, probe.requestedPages(1, pages::add));
    assertEquals(List.of(0L, 1L), pages);
    assertFalse(probe.isInterrupted(1));
    take(Step.of(Action.DELIVER, 1));
    assertTrue(probe.isInterrupted(1));
  }

  @Test
  void whoWaitsHasNoNextStepAndWhoHasEndedHasNoCall() {
    claimUntilItWaits();
    assertEquals(-1, probe.next(2));
    Machine idle = new Machine(Scenarios.small().thread(1).thread(2).build());
    assertNull(idle.probe().call(1));
    assertEquals(-1, idle.probe().next(1));
  }

  @Test
  void aFreeFrameIsReachedByWhatIsCachedAndByStoresThatWait() {
    fill();
    assertFalse(probe.reachesFreeFrame());
    machine.state().frames().free().add(1);
    assertFalse(probe.reachesFreeFrame());
    machine.state().frames().free().add(0);
    assertTrue(probe.reachesFreeFrame());
    take(probe.next(1));
    machine.state().cores().tlb(1).truncate(0);
    assertTrue(probe.reachesFreeFrame());
    machine.state().frames().free().remove(0);
    assertFalse(probe.reachesFreeFrame());
  }
}
