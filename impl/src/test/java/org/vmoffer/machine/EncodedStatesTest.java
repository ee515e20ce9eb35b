package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every state of small scenarios is encoded as {@link MachineCode} says, part by part. */
class EncodedStatesTest {
  private static List<ScenarioBuilder> scenarios() {
    return List.of(
        Scenarios.claimAccess(),
        Scenarios.tableMove(),
        Scenarios.noTables(),
        Scenarios.forkPin(),
        Scenarios.forkMunmap(),
        LeafScenarios.splitTwice(),
        LeafScenarios.severalTables(),
        LeafScenarios.deepLarge(),
        LeafScenarios.largeFork(),
        LeafScenarios.largeEnd());
  }

  @Test
  void everyStateHasTheWordsThatItsPartsHaveAndEveryPartIsMet() {
    Set<StatePart> met = EnumSet.noneOf(StatePart.class);
    for (ScenarioBuilder scenario : scenarios()) {
      Machine start = new Machine(scenario.build());
      long[] buffer = new long[start.codeWords()];
      Exploration.of(
          start,
          new Exploration.Visitor() {
            @Override
            public void state(Machine machine) {
              StatePart.meet(machine.state(), met);
              int length = machine.encode(buffer);
              assertArrayEquals(StateWords.of(machine.state()), Arrays.copyOf(buffer, length));
            }
          });
    }
    assertEquals(EnumSet.allOf(StatePart.class), met);
  }

  @Test
  void noFrameBehindTheLastIsKept() {
    Machine machine = new Machine(Scenarios.forkPin().build());
    machine.state().device(1).insert(Cores.translation(0, 0, 3));
    machine.state().reserves().keep(1, 1);
    long[] buffer = new long[machine.codeWords()];
    int length = machine.encode(buffer);
    assertArrayEquals(StateWords.of(machine.state()), Arrays.copyOf(buffer, length));
  }
}
