package org.vmoffer.conformance.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.GraphByKernel;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateGraphBuilder;

final class GraphDifferenceTest {
  private static final StateGraph GRAPH = SmallModel.graph();

  /** A copy of the small graph without some edges, and with other ends of some. */
  private static StateGraph copy(
      IntPredicate keeps, IntFunction<Reply> replies, IntPredicate stays) {
    List<Invocation> calls = new ArrayList<>();
    for (int call = GRAPH.callCount() - 1; call >= 0; call--) {
      calls.add(GRAPH.invocation(call));
    }
    StateGraphBuilder builder = new StateGraphBuilder(calls);
    for (int state = 0; state < GRAPH.stateCount(); state++) {
      int from = GRAPH.stateOffset(state);
      long[] words = Arrays.copyOfRange(GRAPH.stateWords(), from, from + GRAPH.stateLength(state));
      builder.state(words, words.length);
    }
    for (int state = 0; state < GRAPH.stateCount(); state++) {
      for (int edge = GRAPH.firstEdge(state + 1) - 1; edge >= GRAPH.firstEdge(state); edge--) {
        if (keeps.test(edge)) {
          builder.edge(
              state,
              calls.size() - 1 - GRAPH.call(edge),
              builder.reply(replies.apply(edge)),
              stays.test(edge) ? state : GRAPH.target(edge));
        }
      }
    }
    GraphHeader like = GRAPH.header();
    return builder.build(
        new GraphHeader(
            like.model(),
            like.specHash(),
            like.files(),
            like.tlcVersion(),
            like.bounds(),
            builder.edgeCount() + 1L,
            builder.stateCount(),
            0,
            0,
            0));
  }

  private static Reply asItIs(int edge) {
    return GRAPH.replyAt(GRAPH.reply(edge));
  }

  private static boolean ends(int edge, Rule rule) {
    return asItIs(edge).rule() == rule;
  }

  private static long edges(Rule rule) {
    long count = 0;
    for (int edge = 0; edge < GRAPH.edgeCount(); edge++) {
      count += ends(edge, rule) ? 1 : 0;
    }
    return count;
  }

  @Test
  void aGraphIsEqualToItselfWhateverTheOrderOfItsCalls() {
    BehaviourDifference difference =
        GraphDifference.of(GRAPH, copy(_ -> true, GraphDifferenceTest::asItIs, _ -> false));

    assertTrue(difference.isEmpty());
    assertEquals(List.of(), difference.rules());
    assertEquals(GRAPH.stateCount(), difference.reachedAlike());
    assertEquals(GRAPH.stateCount(), difference.commonStates());
  }

  @Test
  void anotherRuleIsOneKindWithAsManyCasesAsEdges() {
    StateGraph other =
        copy(
            _ -> true,
            edge -> ends(edge, Rule.K5) ? new Reply.Failed(Rule.K6) : asItIs(edge),
            _ -> false);

    BehaviourDifference difference = GraphDifference.of(GRAPH, other);

    assertEquals(1, difference.changes().size());
    BehaviourChange change = difference.changes().getFirst();
    assertEquals(
        new BehaviourChange.Kind("vm_claim", Rule.K5, Rule.K6, false, false), change.kind());
    assertEquals(edges(Rule.K5), change.cases());
    assertEquals(1, change.calls().size());
    assertEquals(GRAPH.stateCount(), difference.reachedAlike());
    assertEquals(
        List.of(Rule.K5, Rule.K6), difference.rules().stream().map(RuleCount::rule).toList());
  }

  @Test
  void theExampleIsAShortestWayAndBothEnds() {
    StateGraph other =
        copy(
            _ -> true,
            edge -> ends(edge, Rule.K5) ? new Reply.Failed(Rule.K6) : asItIs(edge),
            _ -> false);

    BehaviourChange.Example example =
        GraphDifference.of(GRAPH, other).changes().getFirst().example();

    assertEquals(4, example.way().steps().size());
    assertEquals(Rule.K5, example.before().orElseThrow().reply().rule());
    assertEquals(Rule.K6, example.after().orElseThrow().reply().rule());
  }

  @Test
  void whatFollowsFromADifferenceIsNotToldAgain() {
    StateGraph other = copy(_ -> true, GraphDifferenceTest::asItIs, edge -> ends(edge, Rule.O0));

    BehaviourDifference difference = GraphDifference.of(GRAPH, other);

    assertEquals(
        List.of(new BehaviourChange.Kind("vm_offer", Rule.O0, Rule.O0, false, true)),
        difference.changes().stream().map(BehaviourChange::kind).toList());
    assertTrue(difference.reachedAlike() < GRAPH.stateCount());
  }

  @Test
  void anotherAnswerByTheSameRuleIsADifference() {
    StateGraph other =
        copy(
            _ -> true,
            edge -> ends(edge, Rule.L3) ? new Reply.FailedCount(Rule.L3, 9) : asItIs(edge),
            _ -> false);

    assertEquals(
        List.of(new BehaviourChange.Kind("vm_listoffer", Rule.L3, Rule.L3, true, false)),
        GraphDifference.of(GRAPH, other).changes().stream().map(BehaviourChange::kind).toList());
  }

  @Test
  void aCallWithoutAnOutcomeIsADifferenceInEitherDirection() {
    StateGraph other = copy(edge -> !ends(edge, Rule.K4), GraphDifferenceTest::asItIs, _ -> false);

    BehaviourChange gone = GraphDifference.of(GRAPH, other).changes().getFirst();
    BehaviourChange come = GraphDifference.of(other, GRAPH).changes().getFirst();

    assertEquals(new BehaviourChange.Kind("vm_claim", Rule.K4, null, false, false), gone.kind());
    assertEquals(new BehaviourChange.Kind("vm_claim", null, Rule.K4, false, false), come.kind());
    assertEquals(edges(Rule.K4), gone.cases());
    assertEquals(gone.cases(), come.cases());
    assertTrue(gone.example().after().isEmpty());
    assertTrue(come.example().before().isEmpty());
  }

  @Test
  void aRuleThatDecidesInOneGraphOnlyHasAnExample() {
    StateGraph other =
        copy(
            _ -> true,
            edge -> ends(edge, Rule.K5) ? new Reply.Failed(Rule.K6) : asItIs(edge),
            _ -> false);

    RuleCount gone =
        GraphDifference.of(GRAPH, other).rules().stream()
            .filter(count -> count.rule() == Rule.K5)
            .findFirst()
            .orElseThrow();

    assertEquals(0, gone.after());
    assertEquals(Rule.K5, gone.example().orElseThrow().steps().getLast().reply().rule());
  }

  @Test
  void callsThatOnlyOneMakesAreCountedAndNotCompared() {
    StateGraph other =
        GraphByKernel.of(SmallModel.NAME, SmallModel.BOUNDS, List.of(GRAPH.invocation(0)));

    BehaviourDifference fewer = GraphDifference.of(GRAPH, other);
    BehaviourDifference more = GraphDifference.of(other, GRAPH);

    assertEquals(GRAPH.callCount() - 1, fewer.callsOnlyBefore());
    assertEquals(GRAPH.callCount() - 1, more.callsOnlyAfter());
    assertEquals(List.of(), fewer.changes());
    assertFalse(fewer.isEmpty());
    assertFalse(more.isEmpty());
  }

  @Test
  void graphsWithOtherBoundsAreRefused() {
    Bounds bounds =
        new Bounds("x86-64", 1, 2, 2, 1, List.of(0L, 1L), true, "lowest", "lowest", false);
    StateGraph other = GraphByKernel.of(SmallModel.NAME, bounds, List.of(GRAPH.invocation(0)));

    assertThrows(BadInputException.class, () -> GraphDifference.of(GRAPH, other));
  }
}
