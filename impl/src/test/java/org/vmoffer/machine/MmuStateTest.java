package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;

/** A machine may fill a memory to the last word. */
class MmuStateTest {
  private static final int MOST = Integer.MAX_VALUE - 8;
  private static final int PIDS = 7;
  private static final int OFFER = 5;

  private static Scenario machine(int offerLimit, int calls) {
    return Scenarios.small()
        .maxPid(PIDS)
        .offerLimit(offerLimit)
        .observed(true)
        .thread(1, Collections.nCopies(calls, new Call.Spawn()).toArray(Call[]::new))
        .build();
  }

  @Test
  void aMachineOfAsManyWordsAsAMemoryHasIsNotTooLarge() {
    int rest = MOST - MmuState.words(machine(0, 0));
    int offers = rest / (PIDS * OFFER);
    int calls = rest % (PIDS * OFFER);
    assertEquals(MOST, MmuState.words(machine(offers, calls)));
    assertEquals(
        "a machine of 2147483640 words is too large",
        assertThrows(
                IllegalArgumentException.class, () -> MmuState.words(machine(offers, calls + 1)))
            .getMessage());
  }
}
