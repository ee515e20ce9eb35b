package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Action;

/** Every cycle is found again under its core, its cause and its action. */
final class LedgerTest {
  private final Ledger ledger = new Ledger(2);

  @Test
  void cyclesAreKeptByCoreCauseAndAction() {
    ledger.add(1, Cause.LOCK, Ledger.column(Action.LOCK), 3);
    ledger.add(1, Cause.LOCK, Ledger.column(Action.RETURN), 5);
    ledger.add(2, Cause.LOCK, Ledger.column(Action.LOCK), 7);
    ledger.add(2, Cause.EXIT, Ledger.noAction(), 11);
    assertEquals(8, ledger.of(1));
    assertEquals(18, ledger.of(2));
    assertEquals(8, ledger.of(1, Cause.LOCK));
    assertEquals(0, ledger.of(1, Cause.EXIT));
    assertEquals(11, ledger.of(2, Cause.EXIT));
    assertEquals(0, ledger.of(2, Cause.ENTRY));
    assertEquals(0, ledger.of(2, Cause.IDLE));
    assertEquals(10, ledger.of(Cause.LOCK, Action.LOCK));
    assertEquals(5, ledger.of(Cause.LOCK, Action.RETURN));
    assertEquals(0, ledger.of(Cause.EXIT, Action.RETURN));
  }

  @Test
  void everyActionHasAColumnOfItsOwn() {
    Set<Integer> columns = new HashSet<>(Set.of(Ledger.noAction()));
    for (Action action : Action.values()) {
      columns.add(Ledger.column(action));
    }
    assertEquals(Action.values().length + 1, columns.size());
  }

  /** What FNV-1a says of the offset alone, and once a number has come. */
  @Test
  void theDigestDependsOnEveryNumberAndItsPlace() {
    long cells = 2L * Cause.values().length * (Action.values().length + 1);
    long empty = 0xcbf2_9ce4_8422_2325L;
    for (long cell = 0; cell < cells; cell++) {
      empty *= 0x100_0000_01b3L;
    }
    assertEquals(empty, ledger.digest());
    ledger.add(2, Cause.IDLE, Ledger.noAction(), 1);
    long one = ledger.digest();
    assertNotEquals(empty, one);
    ledger.add(2, Cause.IDLE, Ledger.noAction(), -1);
    ledger.add(1, Cause.IDLE, Ledger.noAction(), 1);
    assertNotEquals(one, ledger.digest());
  }
}
