package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.explore.Replica;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.conformance.tlc.KernelGraphs;

final class KernelComparisonTest {
  private static final KernelGraph GRAPH = KernelGraphs.noTables();

  @Test
  void theMachineOfTheScenarioDoesWhatTlcFound() throws Exception {
    KernelComparison comparison = KernelComparison.of(GRAPH);

    assertEquals(List.of(), comparison.problems());
    assertEquals(GRAPH.states(), comparison.evidence().states());
    assertEquals(GRAPH.edges(), comparison.evidence().steps());
    assertTrue(comparison.evidence().stepsPerSecond() > 0);
  }

  @Test
  void aMissingStepIsAProblemThatSaysHowToGetThere() throws Exception {
    KernelComparison comparison =
        KernelComparison.of(GRAPH, () -> new Replica(GRAPH).without(0, "Lock(2)"));

    String first = comparison.problems().getFirst();
    assertTrue(
        first.startsWith(
            """
            MCMmuNoTables: machine and specification differ
            1 Lock(2): only the specification can
              lock[1]: before 0, after 2
            """),
        first);
  }

  @Test
  void aMachineThatCannotMoveAnyMoreIsAProblem() throws Exception {
    int state = GRAPH.states() - 1;

    KernelComparison comparison =
        KernelComparison.of(GRAPH, () -> new Replica(GRAPH).withoutAny(state));

    assertTrue(
        comparison.problems().getFirst().startsWith("MCMmuNoTables: the machine violates deadlock"),
        comparison.problems().toString());
  }

  @Test
  void aMachineThatTakesNoStepProvesNothing() throws Exception {
    KernelComparison comparison =
        KernelComparison.of(GRAPH, () -> new Replica(GRAPH).withoutAny(0));

    assertTrue(
        comparison
            .problems()
            .contains("MCMmuNoTables: the machine takes no step, which proves nothing"),
        comparison.problems().toString());
  }
}
