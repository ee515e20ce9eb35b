package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.pagetable.Attributes;

/**
 * The invariants look at the last process, core and thread as well. Process 1 has page 0 in frame
 * 1, process 2 page 1 in frame 2; frame 0 is free.
 */
class InvariantsOfTheLastTest {
  private final Machine machine =
      new Machine(
          Scenarios.small()
              .frames(3)
              .tableCount(5)
              .page(1, 0, 1)
              .page(2, 1, 2)
              .thread(1, Scenarios.claim(2, 1))
              .thread(2, Scenarios.pin(1), Scenarios.claim(1, 0))
              .build());
  private final MmuState state = machine.state();

  private void breaks(String invariant) {
    List<String> broken = machine.brokenInvariants();
    assertTrue(broken.contains(invariant), broken::toString);
  }

  @Test
  void atFirstAllHold() {
    assertNull(machine.brokenInvariant());
  }

  @Test
  void theLastProcessMayNotHaveMoreThanItEverMay() {
    state.tables().put(2, 1, Mapping.of(2, 2, Attributes.of(3, 1, 0)));
    breaks("SpaceInv");
  }

  @Test
  void theDeviceOfTheLastProcessMayNotDoMore() {
    state.device(2).insert(Cores.translation(1, 2, 4));
    assertEquals(List.of("I3FlushedInv"), machine.brokenInvariants());
  }

  @Test
  void theDeviceOfTheLastProcessMayNotReachAFreeFrame() {
    state.device(2).insert(Cores.translation(1, 0, 1));
    breaks("I4NobodyReachesInv");
  }

  @Test
  void thePagesOfTheLastProcessMayNotBeFree() {
    state.frames().free().add(2);
    breaks("I4NobodyReachesInv");
  }

  @Test
  void theLastCoreMayNotReachAFreeFrame() {
    state.cores().tlb(2).insert(Cores.translation(1, 0, 1));
    breaks("I4NobodyReachesInv");
  }

  @Test
  void theLastThreadMayNotWaitForTheLowerLockWithTheHigherInHand() {
    state.threads().setAt(2, 2);
    state.threads().goTo(2, Pc.LOCK);
    state.threads().setLock(1, 2);
    assertNull(machine.brokenInvariant());
    state.threads().setLock(1, 0);
    state.threads().setLock(2, 2);
    assertEquals(List.of("LocksInv"), machine.brokenInvariants());
  }

  @Test
  void theTablesThatTheLastThreadMovesAreLookedAt() {
    LeavesInvariant leaves = new LeavesInvariant(state);
    state.tables().setNext(1, 0, 2, Attributes.cap(3, 1));
    assertFalse(leaves.holds());
    state.tables().setNext(1, 0, 2, Attributes.cap(1, 3));
    assertTrue(leaves.holds());
    int table = state.tables().pool().take();
    state.tables().setNext(table, 0, 2, Attributes.cap(3, 1));
    assertTrue(leaves.holds());
    state.job(2).moved().insert(2L << Integer.SIZE | table);
    assertFalse(leaves.holds());
  }

  @Test
  void whoDoesNotLiveIsNotAlive() {
    assertTrue(state.isAlive(2));
    state.processes().end(2);
    assertFalse(state.isAlive(2));
  }
}
