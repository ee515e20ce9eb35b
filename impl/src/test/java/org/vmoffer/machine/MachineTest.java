package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

class MachineTest {

  private static long[] code(Machine machine) {
    long[] buffer = new long[machine.codeWords()];
    return Arrays.copyOf(buffer, machine.encode(buffer));
  }

  private static List<String> steps(Machine machine) {
    List<String> texts = new ArrayList<>();
    machine.steps(step -> texts.add(Step.text(step)));
    return texts;
  }

  @Test
  void stepsHaveTheLabelsOfTheSpecification() {
    assertEquals(
        List.of("Lock(2)", "FillStructure(1, 1, 0)", "FillStructure(2, 1, 0)"),
        steps(new Machine(Scenarios.crossing().build())).stream()
            .filter(s -> !s.equals("Lock(1)"))
            .toList());
    Machine machine = new Machine(Scenarios.claimAccess().build());
    assertTrue(machine.take(Step.fill(Action.FILL_STRUCTURE, 1, 1, 0)));
    assertEquals(
        List.of("Lock(2)", "FillTranslation(1, 0)", "FillTranslation(1, 1)"), steps(machine));
  }

  @Test
  void aStepThatIsNotEnabledChangesNothing() {
    Set<String> refused = new TreeSet<>();
    Exploration.of(
        new Machine(Scenarios.crossing().build()),
        new Exploration.Visitor() {
          @Override
          public void state(Machine machine) {
            Set<Long> enabled = new TreeSet<>();
            machine.steps(enabled::add);
            long[] before = code(machine);
            for (Action action : Action.values()) {
              for (int t = 1; t <= 2; t++) {
                long step = Step.of(action, action.hasWho() ? t : 0);
                if (!action.hasIndex() && !enabled.contains(step)) {
                  assertFalse(machine.take(step));
                  refused.add(action.label());
                }
              }
            }
            assertArrayEquals(before, code(machine));
          }
        });
    assertEquals(
        Arrays.stream(Action.values()).filter(action -> !action.hasIndex()).count(),
        refused.size());
  }

  @Test
  void aCopyGoesItsOwnWay() {
    Machine machine = new Machine(Scenarios.claimAccess().build());
    long[] start = code(machine);
    Machine copy = machine.copy();
    assertTrue(copy.take(Step.of(Action.LOCK, 2)));
    assertArrayEquals(start, code(machine));
    assertFalse(Arrays.equals(start, code(copy)));
  }

  @Test
  void aMarkIsComeBackTo() {
    Machine machine = new Machine(Scenarios.claimAccess().build());
    long[] start = code(machine);
    int mark = machine.mark();
    assertTrue(machine.take(Step.of(Action.LOCK, 2)));
    assertTrue(machine.take(Step.of(Action.LOCK, 2)));
    machine.rewind(mark);
    assertArrayEquals(start, code(machine));
  }

  @Test
  void whatWasSavedIsLoadedByAnotherMachine() {
    Scenario scenario = Scenarios.claimAccess().build();
    Machine machine = new Machine(scenario);
    assertTrue(machine.take(Step.of(Action.LOCK, 2)));
    assertEquals(machine.state().memory().size(), machine.memoryWords());
    long[] saved = new long[3 + machine.memoryWords()];
    machine.save(saved, 3);
    Machine other = new Machine(scenario);
    other.load(saved, 3);
    assertArrayEquals(code(machine), code(other));
  }

  @Test
  void aScenarioThatMakesNoSenseIsRefused() {
    refuses(
        "page 1 of pid 1 is offered and not mapped",
        Scenarios.small()
            .page(1, 0, 0)
            .offer(1, 2, 0, 2, Permissions.R, Permissions.NONE)
            .thread(1, new Call.Exec())
            .thread(2, new Call.Exec()));
    refuses("number of threads is 0, expected 1 to 63", Scenarios.small());
    refuses("pid of a thread is 3, expected 1 to 2", Scenarios.small().thread(3, new Call.Exec()));
    refuses(
        "page of an access is 2, expected 0 to 1", Scenarios.small().thread(1, Scenarios.load(2)));
    refuses(
        "the process with a page, pid 2, does not live",
        Scenarios.small().page(2, 0, 0).thread(1).later(2));
    refuses(
        "page 1 of pid 1 is there twice", Scenarios.small().page(1, 1, 0).page(1, 1, 1).thread(1));
    refuses(
        "the kernel level knows no expectId and no minPerms",
        Scenarios.small().thread(1, new Call.VmClaim(2, 0, 0, 0, 0, true, 1, Permissions.NONE)));
    Scenario poor = Scenarios.small().tableCount(1).thread(1).thread(2).build();
    assertEquals(
        "too few tables for the pages in the beginning",
        assertThrows(IllegalArgumentException.class, () -> new Machine(poor)).getMessage());
  }

  private static void refuses(String why, ScenarioBuilder builder) {
    assertEquals(why, assertThrows(IllegalArgumentException.class, builder::build).getMessage());
  }
}
