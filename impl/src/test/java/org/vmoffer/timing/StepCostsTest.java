package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Action;

/** What steps are charged for. */
final class StepCostsTest {
  private static final Profile REFERENCE = Profile.reference();
  private static final KernelCosts COSTS = REFERENCE.kernel();
  private static final long LINES_OF_A_FRAME = 64;

  private static Item call(Call call) {
    return new Item.Operation(call);
  }

  private static Timed fivePages() {
    return new Timed(REFERENCE).pages(1, 0, 5, 0);
  }

  private static long clear(TimedMachine machine) {
    return machine.ledger().of(1, Cause.CLEAR) / (LINES_OF_A_FRAME * COSTS.clearLine());
  }

  @Test
  void aCallEntersWithItsLockAndLeavesWithItsReturn() {
    Ledger ledger = fivePages().thread(1, 1, Timed.munmap(0, 5)).run().ledger();
    assertEquals(COSTS.entry(), ledger.of(Cause.ENTRY, Action.LOCK));
    assertEquals(COSTS.entry(), ledger.of(1, Cause.ENTRY));
    assertEquals(COSTS.exit(), ledger.of(Cause.EXIT, Action.RETURN));
    assertEquals(COSTS.exit(), ledger.of(1, Cause.EXIT));
  }

  @Test
  void anUnmappedFrameIsCleared() {
    assertEquals(5, clear(fivePages().thread(1, 1, Timed.munmap(0, 9)).run()));
  }

  @Test
  void aFrameThatSomebodyElseStillMapsIsNotCleared() {
    Timed timed = fivePages();
    timed.machine().page(2, 7, 0);
    timed.thread(1, 1, call(new Call.Exit())).thread(2, 2, Timed.load(7));
    assertEquals(4, clear(timed.run()));
  }

  @Test
  void anOfferThatIsRefusedChangesNoRecord() {
    long refused = offers(Timed.offer(2, 100, 1, Flags.VMO_GRANT_R));
    long accepted = offers(Timed.offer(2, 0, 1, Flags.VMO_GRANT_R));
    assertEquals(0, refused);
    assertTrue(accepted >= COSTS.bookkeeping());
  }

  private static long offers(Item offer) {
    Timed timed = fivePages().thread(1, 1, offer).thread(2, 2, new Item.Compute(1));
    return timed.run().ledger().of(1, Cause.OFFERS);
  }

  @Test
  void aForkFillsTheTablesOfItsChild() {
    Ledger ledger = fivePages().thread(1, 1, call(new Call.Fork())).run().ledger();
    long table = LINES_OF_A_FRAME * COSTS.clearLine() + COSTS.pte();
    assertEquals(4 * table, ledger.of(Cause.TABLES, Action.FORK_COMMIT));
    assertTrue(ledger.of(Cause.ENTRIES, Action.FORK_COMMIT) >= 5L * COSTS.pte());
    assertTrue(ledger.of(Cause.REFERENCES, Action.FORK_COMMIT) > 0);
    assertEquals(0, ledger.of(1, Cause.COPY));
  }

  @Test
  void aStoreAfterAForkCopiesTheFrame() {
    Ledger ledger = fivePages().thread(1, 1, call(new Call.Fork()), Timed.store(3)).run().ledger();
    assertEquals(LINES_OF_A_FRAME * COSTS.copyLine(), ledger.of(1, Cause.COPY));
    assertEquals(COSTS.fault(), ledger.of(1, Cause.ENTRY) - COSTS.entry());
    assertEquals(2L * COSTS.exit(), ledger.of(1, Cause.EXIT));
  }

  @Test
  void aPinnedPageIsCopiedByTheFork() {
    Ledger ledger =
        fivePages()
            .thread(1, 1, call(new Call.Pin(PageSize.bytes(2))), call(new Call.Fork()))
            .run()
            .ledger();
    assertEquals(LINES_OF_A_FRAME * COSTS.copyLine(), ledger.of(Cause.COPY, Action.FORK_COMMIT));
  }

  @Test
  void aMapThatNeedsTablesClearsThem() {
    Ledger ledger =
        fivePages()
            .thread(1, 1, call(new Call.Mmap(PageSize.bytes(1024), 3, Permissions.RW, false)))
            .run()
            .ledger();
    long table = LINES_OF_A_FRAME * COSTS.clearLine() + COSTS.pte();
    assertEquals(table, ledger.of(Cause.TABLES, Action.MMAP_INSTALL));
  }
}
