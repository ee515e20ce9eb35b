package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Process 2 claims some of pages 1 to 5 of process 1, which are in frames of the same numbers. */
class MmuClaimTest {
  private static Machine machine(int tables, long first, long pages, Call... calls) {
    ScenarioBuilder builder =
        Scenario.with(Formats.x86(new Geometry(3, 1)))
            .userPages(8)
            .frames(6)
            .tableCount(tables)
            .flushBatch(2)
            .tableMoves(true)
            .observed(true)
            .offer(1, 2, first, pages, Permissions.R, Permissions.RWX)
            .thread(1)
            .thread(2, calls);
    for (int page = 1; page <= 5; page++) {
      builder.page(1, page, page);
    }
    return new Machine(builder.build());
  }

  private static List<Long> words(WordList list) {
    List<Long> words = new ArrayList<>();
    for (int i = 0; i < list.count(); i++) {
      words.add(list.get(i));
    }
    return words;
  }

  private static long lowest(Machine machine, int page) {
    return 1L << Integer.SIZE | machine.state().tables().tableOn(1, page, 1);
  }

  /** The frames of the pages of process 2 in order, -1 for none. */
  private static List<Integer> frames(Machine machine) {
    List<Integer> frames = new ArrayList<>();
    for (int page = 0; page < 8; page++) {
      long mapping = machine.state().tables().entry(2, page);
      frames.add(mapping == Mapping.ABSENT ? -1 : Mapping.phys(mapping));
    }
    return frames;
  }

  /** The tables that core 1 is asked to drop, as bits. */
  private static long requested(Machine machine) {
    TableSet tables = new TableSet(10);
    machine.state().cores().requests(1).read(0, new PageSet(), tables);
    return tables.word(0);
  }

  @Test
  void aPageAndTablesAreTakenInBatchesAndComeToTheirNewPlace() {
    Machine machine = machine(10, 1, 5, Scenarios.claimAt(1, 1, 3));
    List<Long> expected = List.of(lowest(machine, 2), lowest(machine, 4));
    Alone.until(machine, 2, Pc.TAKE);
    assertEquals(expected, words(machine.state().job(2).moved()));
    assertEquals(2, machine.state().job(2).tops().count());
    assertEquals(
        List.of(
            "ClaimTakeRights",
            "ClaimTakeTable",
            "ClaimRequest",
            "ClaimTakeTable",
            "ClaimRequest",
            "ClaimCommit",
            "ClaimInstall",
            "ClaimInstallTable",
            "ClaimInstallTable",
            "Return"),
        Alone.call(machine, 2));
    assertEquals(List.of(-1, -1, -1, 1, 2, 3, 4, 5), frames(machine));
    assertEquals("K0 3", Alone.told(machine, 2));
  }

  @Test
  void aFlushIsAskedForAsSoonAsABatchIsFull() {
    Machine machine = machine(10, 2, 4, Scenarios.claimAt(1, 2, 4));
    Alone.until(machine, 2, Pc.TAKE);
    assertEquals(
        List.of("ClaimTakeTable", "ClaimRequest", "ClaimTakeTable", "ClaimRequest"),
        Alone.until(machine, 2, Pc.WAIT));
    Alone.call(machine, 2);
    assertEquals(List.of(-1, -1, -1, -1, 2, 3, 4, 5), frames(machine));
  }

  @Test
  void tablesThatMoveAreNamedInTheRequestAndNoOthers() {
    Machine machine = machine(10, 2, 2, Scenarios.claimAt(1, 2, 4));
    long table = lowest(machine, 2) & 0xff;
    Alone.until(machine, 2, Pc.WAIT);
    assertEquals(1L << table, requested(machine));
  }

  @Test
  void aClaimWithTooFewTablesForgetsThoseThatItWouldHaveMoved() {
    Machine machine = machine(9, 1, 5, Scenarios.claimAt(1, 1, 3));
    Alone.until(machine, 2, Pc.UNLOCK);
    assertEquals("claim.nomem -1", Alone.told(machine, 2));
    assertEquals(0, machine.state().job(2).tops().count());
    assertFalse(machine.state().job(2).hasLeft());
  }
}
