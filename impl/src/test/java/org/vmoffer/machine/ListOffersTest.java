package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

/** A process is told how many offers it is a party of. */
class ListOffersTest {
  private static Machine machine(int pid, Call... calls) {
    ScenarioBuilder builder =
        Scenarios.small()
            .maxPid(3)
            .userPages(4)
            .frames(3)
            .tableCount(7)
            .offerLimit(3)
            .observed(true)
            .page(1, 0, 0)
            .page(1, 1, 1)
            .page(2, 2, 2);
    for (int page = 0; page < 2; page++) {
      builder.offer(1, 2, page, 1, Permissions.R, Permissions.NONE);
    }
    builder.offer(2, 3, 2, 1, Permissions.R, Permissions.NONE).thread(pid, calls);
    for (int other = 1; other <= 3; other++) {
      builder.thread(other);
    }
    return new Machine(builder.build());
  }

  private static String told(int pid, long most, boolean hasBuffer) {
    Machine machine = machine(pid, new Call.VmListOffer(most, hasBuffer));
    Alone.call(machine, 1);
    return Alone.told(machine, 1);
  }

  @Test
  void offersMadeAndReceivedAreCounted() {
    assertEquals("L0 2", told(1, 9, true));
    assertEquals("L0 3", told(2, 9, true));
    assertEquals("L0 1", told(3, 9, true));
  }

  @Test
  void tooSmallABufferIsToldTheNumberToo() {
    assertEquals("L3 3", told(2, 2, true));
  }

  @Test
  void anErrorHasNoNumber() {
    assertEquals("L2 -1", told(2, -1, true));
    assertEquals("L1 -1", told(2, 2, false));
  }

  @Test
  void anOfferAndItsCancelAreToldOf() {
    Machine machine = machine(1, Scenarios.cancel(2, 0), Scenarios.offer(2, 0, 1, 1));
    Alone.call(machine, 1);
    assertEquals("C0 0", Alone.told(machine, 1));
    Alone.call(machine, 1);
    assertEquals("O0 0", Alone.told(machine, 1));
  }
}
