package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.report.Divergence;

final class GraphComparisonTest {
  private static final StateGraph GRAPH = SmallModel.graph();

  @Test
  void theKernelIsEqualToItsOwnGraph() {
    GraphComparison comparison = GraphComparison.of(GRAPH);

    assertEquals(2L * GRAPH.edgeCount(), comparison.edges());
    assertEquals(List.of(), comparison.divergences());
    assertEquals(List.of(), comparison.problems());
  }

  @Test
  void aDivergenceComesWithTheShortestWalkThere() {
    StateGraph wrong = Altered.reply(GRAPH, firstClaim(), new Reply.Failed(Rule.K6));

    List<Divergence> divergences = GraphComparison.of(wrong).divergences();

    assertEquals(1, divergences.size());
    assertEquals(Rule.K6, divergences.getFirst().rule());
    assertEquals(5, divergences.getFirst().walk().steps().size());
    assertTrue(divergences.getFirst().command().contains("--state "));
  }

  @Test
  void anEdgeThatIsMissingIsAProblem() {
    int claim = firstClaim();
    StateGraph wrong = Altered.without(GRAPH, claim);

    List<String> problems = GraphComparison.of(wrong).problems();

    assertEquals(
        List.of(
            "MCSmall: state %d, call %d: there is no edge"
                .formatted(GRAPH.source(claim), GRAPH.call(claim))),
        problems);
  }

  private static int firstClaim() {
    IntPredicate succeeds = edge -> GRAPH.replyAt(GRAPH.reply(edge)).rule() == Rule.K0;
    for (int edge = 0; edge < GRAPH.edgeCount(); edge++) {
      if (succeeds.test(edge)
          && GRAPH.invocation(GRAPH.call(edge)).call() instanceof Call.VmClaim) {
        return edge;
      }
    }
    throw new IllegalStateException("nobody claims anything");
  }
}
