package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Room for what a scenario can need, counted by hand. */
class BoundsTest {
  private static final Call EXIT = new Call.Exit();

  /** Three levels of two entries, for 7 pages; flushes after two. */
  private static ScenarioBuilder machine() {
    return Scenario.with(Formats.x86(new Geometry(3, 1)))
        .userPages(7)
        .frames(7)
        .tableCount(12)
        .flushBatch(2);
  }

  private static Bounds of(ScenarioBuilder scenario) {
    return new Bounds(scenario.build());
  }

  @Test
  void aCoreCachesAsManyTranslationsAsThereArePagesOrEntries() {
    assertEquals(7, of(machine().thread(1)).translations());
    assertEquals(4, of(machine().tableCount(2).thread(1)).translations());
  }

  @Test
  void aCoreCachesTablesOfEveryLevelBelowTheRootOrTwiceThoseThereAre() {
    assertEquals(4 + 2, of(machine().thread(1)).structures());
    assertEquals(4 + 2, of(machine().userPages(8).thread(1)).structures());
    assertEquals(3 + 2, of(machine().userPages(5).thread(1)).structures());
    assertEquals(2 * 2, of(machine().tableCount(2).thread(1)).structures());
  }

  @Test
  void aCallHasARowForEachPageThatItCanChange() {
    assertEquals(1, of(machine().thread(1, Scenarios.load(0))).rows(1));
    assertEquals(3, of(machine().thread(1, Scenarios.mmap(0, 3), EXIT)).rows(1));
    assertEquals(4, of(machine().thread(1, EXIT, Scenarios.munmap(2, 4))).rows(1));
    assertEquals(5, of(machine().thread(1, Scenarios.mprotect(1, 5, Permissions.R))).rows(1));
    assertEquals(7, of(machine().thread(1, new Call.Fork())).rows(1));
    assertEquals(1, of(machine().thread(1, Scenarios.offer(2, 0, 3, 0))).rows(1));
    ScenarioBuilder claim = machine().thread(1, Scenarios.offer(2, 0, 3, 0));
    assertEquals(3, of(claim.thread(2, Scenarios.claim(1, 0))).rows(2));
    assertEquals(7, of(machine().thread(1, Scenarios.mmap(0, 100))).rows(1));
  }

  @Test
  void aRequestHasRunsForTheLargestBatch() {
    assertEquals(1, of(machine().thread(1)).runs());
    assertEquals(2, of(machine().thread(1).thread(1, Scenarios.munmap(0, 6))).runs());
    assertEquals(6, of(machine().flushBatch(9).thread(1, Scenarios.munmap(0, 6))).runs());
  }

  @Test
  void eachOfTheOthersCanAskForItsBatchesAndForACopy() {
    Bounds bounds =
        of(
            machine()
                .thread(1, Scenarios.munmap(0, 6), EXIT)
                .thread(1, Scenarios.load(0), Scenarios.store(0, 1))
                .thread(1)
                .device(1, (Call.Access) Scenarios.load(0)));
    int munmap = 3 + 1 + 1;
    int exit = 1 + 1;
    assertEquals(1, bounds.requests(1));
    assertEquals(munmap + exit, bounds.requests(2));
    assertEquals(munmap + exit + 1, bounds.requests(3));
  }

  @Test
  void aDeviceWorksOnAsManyPagesAsItsProcessPins() {
    Bounds bounds =
        of(
            machine()
                .thread(1, Scenarios.pin(0), Scenarios.unpin(0), Scenarios.pin(1))
                .thread(1, Scenarios.load(0), Scenarios.pin(0))
                .thread(2, Scenarios.pin(0)));
    assertEquals(3, bounds.pins(1));
    assertEquals(1, bounds.pins(2));
  }
}
