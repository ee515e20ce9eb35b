package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where cores may drop what they have cached, they may at any moment; else they never do. */
class EvictionTest {
  private static final long TABLE = Step.fill(Action.FILL_STRUCTURE, 1, 1, 0);
  private static final long EVICT_TABLE = Step.fill(Action.EVICT_STRUCTURE, 1, 1, 0);

  private static long evict(long page) {
    return Step.fill(Action.EVICT, 1, 0, page);
  }

  private static List<String> evictions(Machine machine) {
    List<String> texts = new ArrayList<>();
    machine.steps(step -> texts.add(Step.text(step)));
    return texts.stream().filter(text -> text.startsWith("Evict")).toList();
  }

  /** Core 1 has cached the table of its pages, and both of them. */
  private static Machine filled(boolean evictions) {
    Machine machine = new Machine(Scenarios.claimAccess().evictions(evictions).build());
    assertTrue(machine.take(TABLE));
    assertTrue(machine.take(Step.translation(1, 1, 0)));
    assertTrue(machine.take(Step.translation(1, 1, 1)));
    return machine;
  }

  @Test
  void everythingThatIsCachedMayBeDropped() {
    assertEquals(
        List.of("Evict(1, 0)", "Evict(1, 1)", "EvictStructure(1, 1, 0)"), evictions(filled(true)));
  }

  @Test
  void whatIsDroppedIsGoneAndCannotBeDroppedAgain() {
    Machine machine = filled(true);
    assertTrue(machine.take(evict(0)));
    assertEquals(List.of("Evict(1, 1)", "EvictStructure(1, 1, 0)"), evictions(machine));
    assertFalse(machine.take(evict(0)));
    assertTrue(machine.take(EVICT_TABLE));
    assertFalse(machine.take(EVICT_TABLE));
    assertEquals(List.of("Evict(1, 1)"), evictions(machine));
    assertTrue(machine.take(evict(1)));
    assertEquals(List.of(), evictions(machine));
  }

  @Test
  void withoutEvictionsNothingIsDropped() {
    Machine machine = filled(false);
    assertEquals(List.of(), evictions(machine));
    assertFalse(machine.take(evict(0)));
    assertFalse(machine.take(EVICT_TABLE));
    assertTrue(machine.probe().isCached(1, 0));
    assertEquals(1, machine.probe().structures(1));
  }
}
