package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;

/** What calls that are under way work on. */
class WorkProbeTest {
  private static final Call.VmClaim CLAIM = (Call.VmClaim) Scenarios.claim(1, 0);

  private static List<Long> given(Consumer<LongConsumer> asked) {
    List<Long> list = new ArrayList<>();
    asked.accept(list::add);
    return list;
  }

  /** A thread does what it can do by itself until it is there. */
  private static Machine at(ScenarioBuilder scenario, int t, Pc pc) {
    Machine machine = new Machine(scenario.build());
    while (machine.probe().pc(t) != pc) {
      assertTrue(machine.take(machine.probe().next(t)));
    }
    return machine;
  }

  @Test
  void pendingOffersAreSeenByThePositionThatAClaimNames() {
    WorkProbe work = new Machine(Scenarios.claimAccess().build()).probe().work();
    assertEquals(1, work.offers());
    assertEquals(0, work.offerTo(2, CLAIM));
    assertEquals(-1, work.offerTo(1, CLAIM));
    assertEquals(2, work.offeredPages(0));
  }

  @Test
  void aClaimThatHasDecidedHasAllItsPagesToTakeFromItsSource() {
    WorkProbe work = at(Scenarios.claimAccess(), 2, Pc.TAKE).probe().work();
    assertEquals(0, work.leastPage(2));
    assertEquals(1, work.source(2));
    assertEquals(1, work.flushedPid(2));
    assertEquals(1, work.tablesReserved(2));
    assertFalse(work.shares(2));
    assertEquals(List.of(), given(frame -> work.promisedFrames(2, frame)));
  }

  @Test
  void aClaimAsksForTheFlushOfWhatItHasTaken() {
    WorkProbe work = at(Scenarios.claimAccess(), 2, Pc.REQUEST).probe().work();
    List<Long> pages = new ArrayList<>();
    assertEquals(2, work.flushedPages(2, pages::add));
    assertEquals(List.of(0L, 1L), pages);
    assertEquals(List.of(0L, 1L), given(frame -> work.promisedFrames(2, frame)));
  }

  @Test
  void aClaimThatLeavesItsSourceSomethingShares() {
    assertTrue(at(Scenarios.claimShare(), 2, Pc.TAKE).probe().work().shares(2));
  }

  @Test
  void aTableThatMovesIsSeenWithItsFrames() {
    WorkProbe work = at(Scenarios.tableMove(), 2, Pc.REQUEST).probe().work();
    assertEquals(List.of(2L), given(table -> work.movedTables(2, table)));
    assertEquals(List.of(0L, 1L), given(frame -> work.tornDownFrames(2, frame)));
  }

  @Test
  void theLevelOfTheTableThatMovesNextIsSeen() {
    assertEquals(1, at(Scenarios.tableMove(), 2, Pc.TAKE).probe().work().levelTaken(2));
  }

  @Test
  void aMunmapFlushesItsOwnPages() {
    ScenarioBuilder scenario =
        Scenarios.small().page(1, 1, 0).thread(1, Scenarios.munmap(0, 2)).thread(2);
    WorkProbe work = at(scenario, 1, Pc.REQUEST).probe().work();
    assertEquals(1, work.flushedPid(1));
    assertEquals(List.of(1L), given(page -> work.flushedPages(1, page)));
  }

  @Test
  void aPinIsSeenOfItsProcess() {
    Machine machine =
        new Machine(Scenarios.small().page(1, 0, 0).thread(1, Scenarios.pin(0)).build());
    assertEquals(0, machine.probe().work().pins(1));
    while (machine.probe().call(1) != null) {
      assertTrue(machine.take(machine.probe().next(1)));
    }
    assertEquals(1, machine.probe().work().pins(1));
    assertEquals(0, machine.probe().work().pins(2));
  }
}
