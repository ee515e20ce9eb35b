package org.vmoffer.conformance.mmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.cycles.AccountingException;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.tlb.FrameMemory;
import org.vmoffer.tlb.LeafSize;
import org.vmoffer.tlb.TranslationUnit;

/** Every run is audited at its end. */
final class TraceMachineTest {
  private static final Place PLACE = () -> "a test";

  private final FrameMemory memory = new FrameMemory();
  private final TraceMachine machine = new TraceMachine(Profile.reference(), memory);

  private void accessOnce() {
    machine.map(PLACE, 0x1000, 0x10_0000, LeafSize.SMALL);
    machine.access(PLACE, 0x1000, TranslationUnit.READ);
  }

  @Test
  void aRunWhoseAccountsAddUpHasAResult() {
    accessOnce();
    assertEquals(1, machine.result().accesses());
  }

  @Test
  void pagesTooFarFromEachOtherForTheMemoryAreRefused() {
    BadInputException refusal =
        assertThrows(
            BadInputException.class,
            () -> {
              for (long page = 0; page <= TraceMachine.MOST_TABLES; page++) {
                machine.map(PLACE, page << 21, page << 12, LeafSize.SMALL);
              }
            });

    assertTrue(
        String.valueOf(refusal.getMessage()).startsWith("a test: more than 65,536 page tables"),
        refusal::getMessage);
  }

  @Test
  void accountsThatDoNotAddUpEndTheRun() {
    accessOnce();
    machine.tally().count(Counter.READS);
    assertThrows(AccountingException.class, machine::result);
  }

  @Test
  void aCachedTranslationThatTheTablesDoNotHaveEndsTheRun() {
    accessOnce();
    memory.write(0x4008, 0); // the page's entry: the fourth table, its second word
    AccountingException e = assertThrows(AccountingException.class, machine::result);
    assertTrue(String.valueOf(e.getMessage()).startsWith("cached, but not what"), e::getMessage);
  }
}
