package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the sizes of the graphs with those that TLC finds for the same scenarios. */
class ScenarioGraphTest {
  static List<Arguments> graphs() {
    return List.of(
        arguments("ClaimAccess", Scenarios.claimAccess(), 410, 860),
        arguments("ClaimShare", Scenarios.claimShare(), 260, 525),
        arguments("ClaimShareMunmap", Scenarios.claimShareMunmap(), 538, 1175),
        arguments("ClaimCancel", Scenarios.claimCancel(), 1077, 3182),
        arguments("ClaimClaim", Scenarios.claimClaim(), 804, 2550),
        arguments("ClaimMunmap", Scenarios.claimMunmap(), 2770, 7899),
        arguments("ClaimMprotect", Scenarios.claimMprotect(), 5095, 13312),
        arguments("ClaimExit", Scenarios.claimExit(), 4914, 13586),
        arguments("Crossing", Scenarios.crossing(), 644, 1519),
        arguments("Ring", Scenarios.ring(), 8788, 31994),
        arguments("TableMove", Scenarios.tableMove(), 1332, 3818),
        arguments("FrameReuse", Scenarios.frameReuse(), 1593, 4812),
        arguments("OwnCore", Scenarios.ownCore(), 122, 243),
        arguments("NoTables", Scenarios.noTables(), 40, 68),
        arguments("SplitClaim", LeafScenarios.splitClaim(), 255, 540),
        arguments("SplitMunmap", LeafScenarios.splitMunmap(), 548, 1336),
        arguments("SplitReuse", LeafScenarios.splitReuse(), 1904, 6095),
        arguments("SplitMprotect", LeafScenarios.splitMprotect(), 1912, 5711),
        arguments("LargeMprotect", LeafScenarios.largeMprotect(), 110, 197),
        arguments("LargeClaim", LeafScenarios.largeClaim(), 98, 165),
        arguments("LargeFork", LeafScenarios.largeFork(), 1495, 4531),
        arguments("LargePin", LeafScenarios.largePin(), 1272, 3555),
        arguments("LargeEnd", LeafScenarios.largeEnd(), 174, 345),
        arguments("SplitTwice", LeafScenarios.splitTwice(), 882, 2757),
        arguments("SeveralTables", LeafScenarios.severalTables(), 6170, 26065),
        arguments("DeepLarge", LeafScenarios.deepLarge(), 830, 2602),
        arguments("Uncap", LeafScenarios.uncap(), 1992, 5746),
        arguments("fork", Scenarios.fork(), 394, 901),
        arguments("forkPin", Scenarios.forkPin(), 1020, 2940),
        arguments("forkClaim", Scenarios.forkClaim(), 1315, 3366),
        arguments("forkMunmap", Scenarios.forkMunmap(), 1900, 5868),
        arguments("forkFork", Scenarios.forkFork(), 11346, 41878),
        arguments("exec", Scenarios.exec(), 5637, 17823),
        arguments("spawn", Scenarios.spawn(), 7324, 22796),
        arguments("deepTableMove", Scenarios.deepTableMove(), 3868, 14373),
        arguments("batches", Scenarios.batches(), 21124, 87163));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void aScenarioHasTheGraphOfTheSpecification(
      String name, ScenarioBuilder scenario, int states, int edges) {
    Exploration graph = Exploration.of(new Machine(scenario.build()), new Exploration.Visitor() {});
    assertEquals(
        states + " states, " + edges + " edges",
        graph.states() + " states, " + graph.edges() + " edges",
        name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void everyStateKeepsTheInvariantsAndEveryCallSucceedsOnSomeWay(
      String name, ScenarioBuilder builder, int states, int edges) {
    Scenario scenario = builder.build();
    Set<Action> missing = Successes.of(scenario);
    Exploration graph =
        Exploration.of(
            new Machine(scenario),
            new Exploration.Visitor() {
              @Override
              public void state(Machine machine) {
                assertNull(machine.brokenInvariant());
                machine.steps(step -> missing.remove(Step.action(step)));
              }
            });
    assertEquals(states, graph.states());
    // Where there is not a table left nothing may succeed.
    assertEquals(
        name.equals("NoTables") ? Successes.of(scenario) : EnumSet.noneOf(Action.class), missing);
  }
}
