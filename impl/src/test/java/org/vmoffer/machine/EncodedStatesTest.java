package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of small scenarios is encoded as {@link MachineCode} says, part by part. */
class EncodedStatesTest {
  static List<ScenarioBuilder> scenarios() {
    return List.of(
        Scenarios.claimAccess(),
        Scenarios.tableMove(),
        Scenarios.noTables(),
        Scenarios.forkPin(),
        Scenarios.forkMunmap(),
        LeafScenarios.splitTwice(),
        LeafScenarios.severalTables().tableCount(10),
        LeafScenarios.deepLarge(),
        LeafScenarios.largeFork(),
        LeafScenarios.largeEnd());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyStateHasTheWordsThatItsPartsHave(ScenarioBuilder scenario) {
    Machine start = new Machine(scenario.build());
    long[] buffer = new long[start.codeWords()];
    explore(
        start,
        machine -> {
          int length = machine.encode(buffer);
          assertArrayEquals(StateWords.of(machine.state()), Arrays.copyOf(buffer, length));
        });
  }

  @Test
  void everyPartOfAStateIsMet() {
    Set<StatePart> met = EnumSet.noneOf(StatePart.class);
    for (ScenarioBuilder scenario : scenarios()) {
      explore(new Machine(scenario.build()), machine -> StatePart.meet(machine.state(), met));
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

  private interface Look {
    void at(Machine machine);
  }

  private static void explore(Machine start, Look look) {
    Exploration.of(
        start,
        new Exploration.Visitor() {
          @Override
          public void state(Machine machine) {
            look.at(machine);
          }
        });
  }
}
