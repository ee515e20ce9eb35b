package org.vmoffer.machine;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every step with the call of the atomic kernel that it makes, if it makes one. */
class RefinementTest {
  static List<Arguments> scenarios() {
    return List.of(
        arguments("claimAccess", Scenarios.claimAccess()),
        arguments("claimShareMunmap", Scenarios.claimShareMunmap()),
        arguments("claimCancel", Scenarios.claimCancel()),
        arguments("claimClaim", Scenarios.claimClaim()),
        arguments("claimMunmap", Scenarios.claimMunmap()),
        arguments("claimMprotect", Scenarios.claimMprotect()),
        arguments("claimExit", Scenarios.claimExit()),
        arguments("crossing", Scenarios.crossing()),
        arguments("tableMove", Scenarios.tableMove()),
        arguments("frameReuse", Scenarios.frameReuse()),
        arguments("noTables", Scenarios.noTables()),
        arguments("splitClaim", LeafScenarios.splitClaim()),
        arguments("splitMunmap", LeafScenarios.splitMunmap()),
        arguments("splitReuse", LeafScenarios.splitReuse()),
        arguments("splitMprotect", LeafScenarios.splitMprotect()),
        arguments("largeMprotect", LeafScenarios.largeMprotect()),
        arguments("largeClaim", LeafScenarios.largeClaim()),
        arguments("largeFork", LeafScenarios.largeFork()),
        arguments("largePin", LeafScenarios.largePin()),
        arguments("largeEnd", LeafScenarios.largeEnd()),
        arguments("splitTwice", LeafScenarios.splitTwice()),
        arguments("severalTables", LeafScenarios.severalTables()),
        arguments("deepLarge", LeafScenarios.deepLarge()),
        arguments("uncap", LeafScenarios.uncap()),
        arguments("fork", Scenarios.fork()),
        arguments("forkPin", Scenarios.forkPin()),
        arguments("forkClaim", Scenarios.forkClaim()),
        arguments("forkMunmap", Scenarios.forkMunmap()),
        arguments("forkFork", Scenarios.forkFork()),
        arguments("exec", Scenarios.exec()),
        arguments("spawn", Scenarios.spawn()),
        arguments("deepTableMove", Scenarios.deepTableMove()),
        arguments("batches", Scenarios.batches()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void everyStepIsACallOfTheAtomicKernelOrNone(String name, ScenarioBuilder scenario) {
    Scenario observed = scenario.observed(true).build();
    Exploration.of(new Machine(observed), new AtomicSteps(observed.config()));
  }
}
