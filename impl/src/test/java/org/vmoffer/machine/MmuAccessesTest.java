package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Scenario.StartPage;

/** Accesses of a core that has page 0 cached, which it may read, write and execute. */
class MmuAccessesTest {
  private static final Call EXECUTE = new Call.Access(0, Call.Kind.X, 0);

  private static Machine machine(Call... calls) {
    Permissions all = Permissions.RWX;
    Machine machine =
        new Machine(
            Scenarios.small()
                .page(new StartPage(1, 0, 0, all, all, Marks.NONE))
                .observed(true)
                .thread(1, calls)
                .build());
    assertTrue(machine.take(Step.fill(Action.FILL_STRUCTURE, 1, 1, 0)));
    assertTrue(machine.take(Step.translation(1, 1, 0)));
    return machine;
  }

  private static String told(Machine machine) {
    assertTrue(machine.take(Step.of(Action.ACCESS_HIT, 1)));
    return Alone.told(machine, 1);
  }

  @Test
  void aLoadSeesTheOnlyStoreThatWaits() {
    Machine machine = machine(Scenarios.store(0, 5), Scenarios.load(0));
    assertEquals("access.0 0", told(machine));
    assertEquals("access.0 5", told(machine));
    assertEquals(0, machine.state().frames().content(0));
  }

  @Test
  void aLoadWithoutAStoreThatWaitsSeesMemory() {
    Machine machine = machine(Scenarios.load(0));
    machine.state().frames().setContent(0, 7);
    assertEquals("access.0 7", told(machine));
  }

  @Test
  void anExecutionReadsNothingButIsToldOf() {
    Machine machine = machine(EXECUTE, Scenarios.load(0));
    machine.state().frames().setContent(0, 7);
    assertEquals("access.0 0", told(machine));
    assertEquals(1, machine.state().threads().results(1).count());
  }

  @Test
  void whoseProcessHasNoTablesFaults() {
    Machine machine = machine(Scenarios.load(0));
    machine.state().cores().tlb(1).truncate(0);
    machine.state().cores().psc(1).truncate(0);
    machine.state().processes().end(1);
    assertTrue(machine.take(Step.of(Action.ACCESS_FAULT, 1)));
    assertEquals(Pc.FAULT, machine.probe().pc(1));
  }

  @Test
  void aDeviceThatMayExecuteReadsNothing() {
    Machine machine =
        new Machine(
            Scenarios.small()
                .observed(true)
                .page(new StartPage(1, 0, 1, Permissions.RWX, Permissions.RWX, Marks.NONE))
                .thread(1, Scenarios.pin(0))
                .device(1, (Call.Access) EXECUTE)
                .build());
    machine.state().frames().setContent(1, 7);
    Alone.call(machine, 1);
    Alone.call(machine, 2);
    assertEquals("access.0 0", Alone.told(machine, 2));
  }
}
