package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;

/** Exec and exit stop every thread beside them, whichever comes first. */
class MmuProcessTest {
  private static List<String> stops(Machine machine) {
    List<String> texts = new ArrayList<>();
    machine.steps(step -> texts.add(Step.text(step)));
    return texts.stream().filter(text -> text.startsWith("Stop")).toList();
  }

  @Test
  void anyThreadStopsAllOthersOfItsProcess() {
    for (int t = 1; t <= 3; t++) {
      ScenarioBuilder builder = Scenarios.small();
      List<String> expected = new ArrayList<>();
      for (int s = 1; s <= 3; s++) {
        builder.thread(1, s == t ? new Call.Exec() : Scenarios.load(0));
        if (s != t) {
          expected.add("Stop(" + s + ")");
        }
      }
      Machine machine = new Machine(builder.thread(2, Scenarios.load(0)).build());
      assertEquals(List.of(), stops(machine));
      assertTrue(machine.take(Step.of(Action.END_BEGIN, t)));
      assertEquals(expected, stops(machine));
    }
  }

  @Test
  void whatIsInACallDoesNotStopBeforeItHasReturned() {
    Machine machine =
        new Machine(
            Scenarios.small().thread(1, Scenarios.mmap(0, 1)).thread(1, new Call.Exit()).build());
    Alone.until(machine, 1, Pc.UNLOCK);
    assertTrue(machine.take(Step.of(Action.END_BEGIN, 2)));
    assertEquals(List.of(), stops(machine));
    assertFalse(machine.take(Step.of(Action.STOP, 1)));
    assertFalse(machine.take(Step.of(Action.END_LOCK, 2)));
    Alone.until(machine, 1, Pc.USER);
    assertEquals(List.of("Stop(1)"), stops(machine));
  }

  @Test
  void anExecLeavesNothingOfItsPromisesBehind() {
    Machine machine =
        new Machine(Scenarios.small().page(1, 0, 0).thread(1, new Call.Exec()).build());
    Alone.until(machine, 1, Pc.TAKE);
    assertEquals(Job.ALL_GONE, machine.state().job(1).phase());
    assertEquals(1, machine.state().job(1).pid());
    assertTrue(machine.take(Step.of(Action.EXEC_TEAR_DOWN, 1)));
    assertEquals(Job.ALL_OWED, machine.state().job(1).phase());
    assertEquals(0, machine.state().job(1).pid());
  }
}
