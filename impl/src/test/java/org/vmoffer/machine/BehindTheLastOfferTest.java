package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.memory.KernelMemory;

/** What is in memory behind the last offer, be it the words of an offer, is none. */
class BehindTheLastOfferTest {
  private static final int WORDS_OF_A_ROW = 5;
  private static final int PARTIES = 1;

  private static Machine machine(Call call) {
    Machine machine =
        new Machine(
            Scenarios.small()
                .tableCount(6)
                .offerLimit(4)
                .observed(true)
                .page(1, 0, 0)
                .page(1, 1, 1)
                .offer(1, 2, 1, 1, Permissions.R, Permissions.NONE)
                .offer(1, 2, 0, 1, Permissions.R, Permissions.W)
                .thread(2, call)
                .thread(1)
                .build());
    repeatTheLast(machine.state().memory(), machine.state().offers());
    return machine;
  }

  /** Writes the last offer once more behind itself, twice. */
  private static void repeatTheLast(KernelMemory memory, OfferTable offers) {
    int last = offers.count() - 1;
    int at = 0;
    while (memory.get(at + PARTIES) != offers.parties(last)
        || memory.get(at + PARTIES + 1) != offers.range(last)) {
      at++;
    }
    for (int i = at; i < at + 2 * WORDS_OF_A_ROW; i++) {
      memory.set(i + WORDS_OF_A_ROW, memory.get(i));
    }
  }

  @Test
  void aListDoesNotCountIt() {
    Machine machine = machine(new Call.VmListOffer(9, true));
    Alone.call(machine, 1);
    assertEquals("L0 2", Alone.told(machine, 1));
  }

  @Test
  void aClaimDoesNotEndIt() {
    Machine machine = machine(Scenarios.claimAt(1, 0, 0));
    Alone.call(machine, 1);
    assertEquals("K0", machine.probe().ended(1, 0).label());
    OfferTable offers = machine.state().offers();
    assertEquals(1, offers.count());
    assertEquals(1, offers.page(0));
  }
}
