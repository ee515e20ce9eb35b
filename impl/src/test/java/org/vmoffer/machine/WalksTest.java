package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** What a core can cache: page 1 in frame 1, and a leaf of pages 4 and 5, in frames 4 and 5. */
class WalksTest {
  private static Machine machine(boolean structureCaches) {
    return new Machine(
        Scenario.with(Formats.x86(new Geometry(3, 1)))
            .userPages(7)
            .frames(8)
            .tableCount(8)
            .structureCaches(structureCaches)
            .largestLeaf(2)
            .page(1, 1, 1)
            .page(1, 4, 4)
            .page(1, 5, 5)
            .leaf(1, 4, 2)
            .thread(1)
            .build());
  }

  private static List<String> fills(Machine machine) {
    List<String> texts = new ArrayList<>();
    machine.steps(step -> texts.add(Step.text(step)));
    return texts.stream().filter(text -> text.startsWith("Fill")).toList();
  }

  private static long table(int level, long index) {
    return Step.fill(Action.FILL_STRUCTURE, 1, level, index);
  }

  @Test
  void aWalkCachesTableBelowTableAndThenTheirLeaves() {
    Machine machine = machine(true);
    assertEquals(List.of("FillStructure(1, 2, 0)", "FillStructure(1, 2, 1)"), fills(machine));
    assertTrue(machine.take(table(2, 1)));
    assertEquals(List.of("FillStructure(1, 2, 0)", "FillTranslation(1, 4)"), fills(machine));
    assertTrue(machine.take(table(2, 0)));
    assertEquals(List.of("FillStructure(1, 1, 0)", "FillTranslation(1, 4)"), fills(machine));
    assertTrue(machine.take(table(1, 0)));
    assertEquals(List.of("FillTranslation(1, 1)", "FillTranslation(1, 4)"), fills(machine));
    assertTrue(machine.take(Step.translation(1, 2, 4)));
    assertTrue(machine.take(Step.translation(1, 1, 1)));
    assertEquals(List.of(), fills(machine));
    assertTrue(machine.probe().isCached(1, 5));
  }

  @Test
  void withoutCachesOfTablesLeavesAreFoundAtOnce() {
    Machine machine = machine(false);
    assertEquals(List.of("FillTranslation(1, 1)", "FillTranslation(1, 4)"), fills(machine));
    assertTrue(machine.take(Step.translation(1, 2, 4)));
    assertEquals(List.of("FillTranslation(1, 1)"), fills(machine));
  }

  @Test
  void whatIsCachedOrNotThereDoesNotFill() {
    Machine machine = machine(true);
    assertFalse(machine.take(table(1, 0)));
    assertTrue(machine.take(table(2, 1)));
    assertFalse(machine.take(table(2, 1)));
    assertFalse(machine.take(table(1, 2)));
    assertFalse(machine.take(Step.translation(1, 1, 1)));
    assertFalse(machine.take(Step.translation(1, 2, 5)));
    assertFalse(machine.take(Step.translation(1, 2, 6)));
    assertEquals(0, machine.probe().translations(1));
    assertEquals(1, machine.probe().structures(1));
  }

  @Test
  void noLeafIsLargerThanTheMachineHas() {
    for (boolean structureCaches : new boolean[] {true, false}) {
      Machine machine = machine(structureCaches);
      assertFalse(machine.take(Step.translation(1, 3, 0)));
      assertFalse(machine.take(Step.translation(1, 3, 4)));
    }
  }

  @Test
  void whoeverHasEndedFillsNothing() {
    for (boolean structureCaches : new boolean[] {true, false}) {
      Machine machine = machine(structureCaches);
      machine.state().threads().goTo(1, Pc.ENDED);
      assertFalse(machine.take(Step.translation(1, 1, 1)));
      assertFalse(machine.take(table(2, 0)));
      assertEquals(List.of(), fills(machine));
    }
  }
}
