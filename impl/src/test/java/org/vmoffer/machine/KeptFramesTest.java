package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;

/** A page of frame 2 that forks have left shared: frame 0, and then frame 1, is kept for copies. */
class KeptFramesTest {
  private static Machine machine(int forks, Call... calls) {
    ScenarioBuilder builder =
        Scenarios.small()
            .maxPid(3)
            .frames(3)
            .tableCount(6)
            .structureCaches(false)
            .page(1, 0, 2)
            .thread(1, new Call.Fork(), new Call.Fork())
            .later(2, calls)
            .later(3, Scenarios.munmap(0, 1));
    Machine machine = new Machine(builder.build());
    for (int fork = 0; fork < forks; fork++) {
      Alone.call(machine, 1);
    }
    return machine;
  }

  private static boolean isFree(Machine machine, int frame) {
    return machine.state().frames().free().contains(frame);
  }

  @Test
  void theCopyGoesToTheFrameThatIsKeptEvenIfItIsTheFirst() {
    Machine machine = machine(1, Scenarios.store(0, 7));
    assertEquals(0, machine.state().reserves().lowest(2));
    Alone.until(machine, 2, Pc.FAULT);
    assertEquals(
        List.of("Lock", "FaultLook", "Copy", "CopyRequest"), Alone.until(machine, 2, Pc.COPY_WAIT));
    assertEquals(-1, machine.state().reserves().lowest(2));
    Alone.until(machine, 2, Pc.USER);
    assertEquals(0, Mapping.phys(machine.state().tables().entry(2, 0)));
    assertEquals(1, machine.state().frames().references(2));
  }

  @Test
  void whoeverUnmapsThePageNeedsNoCopyAnyMore() {
    Machine machine = machine(1, Scenarios.munmap(0, 1));
    Alone.call(machine, 2);
    assertEquals(-1, machine.state().reserves().lowest(2));
    assertTrue(isFree(machine, 0));
    assertEquals(1, machine.state().frames().references(2));
  }

  @Test
  void ofThreeSharersOneThatGoesNeedsNoCopyAndTheOthersDo() {
    Machine machine = machine(2, Scenarios.munmap(0, 1));
    assertEquals(3, machine.state().frames().references(2));
    Alone.call(machine, 2);
    assertEquals(1, machine.state().reserves().lowest(2));
    assertTrue(isFree(machine, 0));
    Alone.call(machine, 3);
    assertEquals(-1, machine.state().reserves().lowest(2));
    assertTrue(isFree(machine, 1));
  }

  @Test
  void whenNobodyIsLeftNoFrameIsKept() {
    Machine machine = machine(1);
    MmuState state = machine.state();
    state.frames().setReferences(2, 1);
    state.reserves().keep(1, 2);
    state.frames().free().remove(1);
    new MmuCalls(state).dropped(1, 2);
    assertTrue(state.reserves().isEmpty());
    assertEquals(0b111, state.job(1).frames().word(0));
  }
}
