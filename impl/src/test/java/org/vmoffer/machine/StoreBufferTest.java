package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stores wait in a core that has room for them, and its own loads see them. */
class StoreBufferTest {
  private static final String ACCESS = "AccessHit(1)";

  private static List<String> steps(Machine machine) {
    List<String> texts = new ArrayList<>();
    machine.steps(step -> texts.add(Step.text(step)));
    return texts;
  }

  /** Core 1 has page 0 cached and makes the first of its three accesses to it, a store of 5. */
  private static Machine stored(int depth) {
    Machine machine =
        new Machine(
            Scenarios.small()
                .page(1, 0, 0)
                .storeDepth(depth)
                .observed(true)
                .thread(1, Scenarios.store(0, 5), Scenarios.store(0, 6), Scenarios.load(0))
                .build());
    assertTrue(machine.take(Step.fill(Action.FILL_STRUCTURE, 1, 1, 0)));
    assertTrue(machine.take(Step.translation(1, 1, 0)));
    assertTrue(machine.take(Step.of(Action.ACCESS_HIT, 1)));
    return machine;
  }

  @Test
  void aStoreWithoutRoomWaitsForAnotherToReachMemory() {
    Machine machine = stored(1);
    assertFalse(steps(machine).contains(ACCESS));
    assertFalse(machine.take(Step.of(Action.ACCESS_HIT, 1)));
    assertTrue(machine.take(Step.of(Action.DRAIN, 1)));
    assertEquals(5, machine.state().frames().content(0));
    assertTrue(steps(machine).contains(ACCESS));
  }

  @Test
  void aLoadSeesTheLastStoreThatWaits() {
    Machine machine = stored(2);
    assertTrue(machine.take(Step.of(Action.ACCESS_HIT, 1)));
    assertTrue(machine.take(Step.of(Action.ACCESS_HIT, 1)));
    assertEquals(6, (int) machine.state().threads().results(1).get(2));
    assertEquals(0, machine.state().frames().content(0));
    assertEquals(2, machine.state().cores().stores(1));
  }
}
