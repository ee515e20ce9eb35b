package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cache.LastLevel;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Step;
import org.vmoffer.tlb.PhysicalMemory;
import org.vmoffer.tlb.TlbEvents;
import org.vmoffer.tlb.TranslationUnit;

/** Each thing that a run is held to, not true once. */
final class TimingAuditTest {
  private static final Profile REFERENCE = Profile.reference();

  private final Machine machine =
      new Machine(
          new Timed(REFERENCE).pages(1, 0, 2, 0).thread(1, 1, Timed.load(0)).machine().build());
  private final Tally tally = new Tally();
  private final TimedCore core = core();
  private final Ledger ledger = new Ledger(1);
  private final Shootdowns shootdowns = new Shootdowns();
  private final TimingAudit audit =
      new TimingAudit(machine, REFERENCE, List.of(core), ledger, shootdowns);

  private TimedCore core() {
    PhysicalMemory memory =
        new PhysicalMemory() {
          @Override
          public long read(long physicalAddress) {
            return machine.probe().tables().read(physicalAddress);
          }

          @Override
          public void write(long physicalAddress, long word) {
            machine.probe().tables().write(physicalAddress, word);
          }
        };
    DataCaches caches = new DataCaches(REFERENCE, new LastLevel(REFERENCE), tally);
    TranslationUnit unit = new TranslationUnit(REFERENCE, memory, caches, tally, TlbEvents.NONE);
    TimedThread thread = new TimedThread(1, 1, List.of());
    return new TimedCore(1, List.of(new ThreadProgress(1, thread, 0)), caches, unit, tally, memory);
  }

  private void assertNoticed(String part) {
    TimingException e = assertThrows(TimingException.class, audit::end);
    assertTrue(String.valueOf(e.getMessage()).contains(part), e::toString);
  }

  @Test
  void whatIsTrueIsNotNoticed() {
    assertDoesNotThrow(audit::end);
    assertTrue(audit.checks() > 0);
  }

  @Test
  void aCycleWithoutACauseIsNoticed() {
    core.advance(1);
    assertNoticed("core 1 spent 0 cycles by cause, its clock says 1");
  }

  @Test
  void aCycleThatNoClockKnowsIsNoticed() {
    ledger.add(1, Cause.LOCK, Ledger.column(Action.LOCK), 3);
    assertNoticed("core 1 spent 3 cycles by cause, its clock says 0");
  }

  @Test
  void anInterruptThatIsNotDeliveredIsNoticed() {
    shootdowns.send();
    shootdowns.acknowledge();
    assertNoticed("1 interrupts sent, 0 delivered, 1 acknowledged");
  }

  @Test
  void anInterruptThatIsNotAcknowledgedIsNoticed() {
    shootdowns.send();
    shootdowns.deliver();
    assertNoticed("1 interrupts sent, 1 delivered, 0 acknowledged");
  }

  @Test
  void aHitThatIsNotCountedIsNoticed() {
    tally.count(Counter.DTLB_HITS);
    assertThrows(RuntimeException.class, audit::end);
  }

  @Test
  void aTranslationThatTheTablesDoNotSayIsNoticed() {
    core.unit().loadRoot(machine.probe().tables().root(1), 1, true);
    core.unit().access(0, TranslationUnit.READ);
    ledger.add(1, Cause.WALK, Ledger.noAction(), 0);
    assertDoesNotThrow(audit::end);
    long entry = machine.probe().tables().entryAddress(1, 0);
    machine.probe().tables().write(entry, machine.probe().tables().read(entry) + (1L << 12));
    assertNoticed("core 1 has cached of pid 1 what its tables do not say");
  }

  @Test
  void aTranslationThatOnlyTheKernelLevelHasDroppedIsNoticed() {
    long step = Step.choice(Action.ACKNOWLEDGE, 1, 0);
    var dropped = assertThrows(TimingException.class, () -> audit.sameContents(step, 3, 2));
    assertEquals(
        "Acknowledge(1) dropped 1 translations or tables that the core's caches still hold",
        dropped.getMessage());
    assertDoesNotThrow(() -> audit.sameContents(step, 2, 2));
  }

  @Test
  void aTranslationThatTheKernelLevelDoesNotAllowIsNoticed() {
    Mirror mirror = new Mirror(machine, 1, new int[] {0, 1, 0, 0, 0});
    assertThrows(TimingException.class, () -> mirror.translationFilled(1, 0, 1, 0));
    assertThrows(TimingException.class, () -> mirror.translationEvicted(1, 0, 1));
    mirror.structureFilled(1, 3, 0, 0);
  }
}
