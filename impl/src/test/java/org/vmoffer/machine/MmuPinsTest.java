package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;

/** Pages that devices work on. */
class MmuPinsTest {
  private static Machine machine(Call... calls) {
    return new Machine(
        Scenarios.small()
            .frames(3)
            .observed(true)
            .page(1, 0, 0)
            .thread(1, calls)
            .later(2)
            .device(1, new Call.Access(0, Call.Kind.X, 0), (Call.Access) Scenarios.store(0, 1))
            .build());
  }

  private static String told(Machine machine, int t) {
    Alone.call(machine, t);
    return Alone.told(machine, t);
  }

  private static boolean isPinned(Machine machine) {
    return (Mapping.marks(machine.state().tables().entry(1, 0)) & Marks.PINNED_BIT) != 0;
  }

  @Test
  void aPageIsPinnedAndUnpinned() {
    Machine machine = machine(Scenarios.pin(0), Scenarios.unpin(0));
    assertEquals("pin.0 0", told(machine, 1));
    assertTrue(isPinned(machine));
    assertEquals(Cores.translation(0, 0, 3), machine.state().device(1).get(0));
    assertEquals("unpin.0 0", told(machine, 1));
    assertFalse(isPinned(machine));
    assertEquals(0, machine.state().device(1).count());
  }

  @Test
  void whatIsNotMappedIsNotPinnedNorUnpinned() {
    Machine machine = machine(Scenarios.pin(1), Scenarios.unpin(1));
    String pin = told(machine, 1);
    String unpin = told(machine, 1);
    assertEquals("pin.1 -1, unpin.1 -1", pin + ", " + unpin);
    assertEquals(0, machine.state().device(1).count());
  }

  @Test
  void aPageThatAForkHasLeftSharedIsCopiedBeforeItIsPinned() {
    Machine machine = machine(new Call.Fork(), Scenarios.pin(0));
    assertEquals("fork.0 2", told(machine, 1));
    assertEquals(
        List.of("Lock", "PinDecide", "Copy", "CopyRequest", "CopyInstall", "PinDecide", "Return"),
        Alone.call(machine, 1));
    assertEquals("pin.0 0", Alone.told(machine, 1));
    assertEquals(Cores.translation(0, 1, 3), machine.state().device(1).get(0));
  }

  @Test
  void execAndExitStopTheDevices() {
    for (Call end : new Call[] {new Call.Exec(), new Call.Exit()}) {
      Machine machine = machine(Scenarios.pin(0), end);
      assertEquals("pin.0 0", told(machine, 1));
      assertEquals(1, machine.state().device(1).count());
      long before = machine.state().processes().lastIncarnation();
      Alone.until(machine, 1, Pc.REQUEST);
      assertEquals(0, machine.state().device(1).count());
      boolean isExec = end instanceof Call.Exec;
      assertEquals(isExec ? "exec.0 0" : "exit.0 0", Alone.told(machine, 1));
      assertEquals(isExec ? before + 1 : before, machine.state().processes().lastIncarnation());
      assertEquals(0, machine.state().job(1).pid());
    }
  }

  @Test
  void aDeviceExecutesNothingThatItMayNot() {
    Machine machine = machine(Scenarios.pin(0));
    Alone.call(machine, 1);
    assertEquals("access.2 -1", told(machine, 3));
    assertEquals("access.0 0", told(machine, 3));
    assertEquals(1, machine.state().frames().content(0));
  }
}
