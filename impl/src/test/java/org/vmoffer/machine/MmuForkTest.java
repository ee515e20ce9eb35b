package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Scenario.StartPage;

/** What a child gets, and when there is none. */
class MmuForkTest {
  private static final Call FORK = new Call.Fork();

  private static ScenarioBuilder machine(int frames, int tables, int maxPid) {
    return Scenarios.small().frames(frames).tableCount(tables).maxPid(maxPid).observed(true);
  }

  private static StartPage page(long page, int frame, Marks marks) {
    return new StartPage(1, page, frame, Permissions.RW, Permissions.RWX, marks);
  }

  private static String told(Machine machine, int t) {
    Alone.call(machine, t);
    return Alone.told(machine, t);
  }

  @Test
  void aPrivatePageIsSharedUntilItIsWrittenAndAFrameIsKeptForTheCopy() {
    Machine machine = new Machine(machine(3, 4, 2).page(1, 1, 1).thread(1, FORK).later(2).build());
    assertEquals("fork.0 2", told(machine, 1));
    long child = machine.state().tables().entry(2, 1);
    assertTrue(Mapping.isCopiedOnWrite(child));
    assertEquals(1, Mapping.phys(child));
    assertEquals(0, Mapping.frame(child));
    assertEquals(1, machine.state().reserves().keptFor(0));
    assertEquals(Pc.USER, machine.probe().pc(2));
  }

  @Test
  void aSharedPageStaysSharedAndNeedsNoFrame() {
    Machine machine =
        new Machine(
            machine(2, 4, 2).page(page(1, 1, Marks.of(Marks.SHARED_BIT))).thread(1, FORK).build());
    assertEquals("fork.0 2", told(machine, 1));
    assertEquals(machine.state().tables().entry(1, 1), machine.state().tables().entry(2, 1));
    assertEquals(2, machine.state().frames().references(1));
    assertTrue(machine.state().frames().free().contains(0));
  }

  @Test
  void aSpecialPageIsNotInherited() {
    Machine machine =
        new Machine(
            machine(2, 4, 2)
                .page(page(0, 0, Marks.of(Marks.SPECIAL_BIT)))
                .page(page(1, 1, Marks.of(Marks.SHARED_BIT)))
                .thread(1, FORK)
                .build());
    assertEquals("fork.0 2", told(machine, 1));
    assertEquals(Mapping.ABSENT, machine.state().tables().entry(2, 0));
    assertEquals(1, Mapping.phys(machine.state().tables().entry(2, 1)));
    assertEquals(1, machine.state().frames().references(0));
  }

  @Test
  void withoutAFrameForEachPrivatePageThereIsNoChild() {
    Machine machine =
        new Machine(machine(3, 4, 2).page(1, 0, 0).page(1, 1, 1).thread(1, FORK).build());
    assertEquals("fork.2 -1", told(machine, 1));
    assertFalse(machine.state().isAlive(2));
  }

  @Test
  void framesThatAreOnlyKeptAreNotPromisedToAnybody() {
    Machine machine =
        new Machine(
            machine(2, 6, 3)
                .page(1, 0, 0)
                .thread(1, FORK, FORK)
                .later(2, Scenarios.munmap(0, 1))
                .build());
    assertEquals("fork.0 2", told(machine, 1));
    assertEquals("fork.2 -1", told(machine, 1));
  }

  @Test
  void framesThatAreOnTheirWayBackCanNotBeUsedYet() {
    Machine machine =
        new Machine(
            machine(2, 6, 2)
                .page(1, 0, 0)
                .page(2, 0, 1)
                .maxPid(3)
                .thread(1, FORK)
                .thread(2, Scenarios.munmap(0, 1))
                .build());
    Alone.until(machine, 2, Pc.FREE);
    assertEquals("fork.nomem -1", told(machine, 1));
  }
}
