package org.vmoffer.conformance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.tlc.TinyGraph;

class GraphEqualityTest {
  private static final int MOST = 5;

  private final StateGraph graph = TinyGraph.get();

  @Test
  void theKernelIsEqualToTheGraphInBothDirections() {
    GraphEquality equality = new GraphEquality(graph, MOST);

    assertTrue(equality.fromGraph().isEqualTo(graph));
    assertTrue(equality.fromKernel().isEqualTo(graph));
  }

  @Test
  void everyEdgeIsCompared() {
    GraphEquality equality = new GraphEquality(graph, MOST);

    assertEquals(graph.edgeCount(), equality.fromGraph().edges());
    assertEquals(graph.edgeCount(), equality.fromKernel().edges());
  }

  @Test
  void aWrongReplyIsFoundInBothDirections() {
    GraphEquality equality =
        new GraphEquality(graph, new Faulty(GraphEqualityTest::forgetsTheSize), MOST);

    EdgeMismatch fromGraph = equality.fromGraph().mismatches().getFirst();
    EdgeMismatch fromKernel = equality.fromKernel().mismatches().getFirst();

    assertEquals(
        new Reply.Claimed(Rule.K0, 0, 0),
        assertInstanceOf(EdgeMismatch.Answers.class, fromGraph.finding()).reply());
    assertEquals(fromGraph, fromKernel);
  }

  @Test
  void aWrongStateIsFoundInBothDirections() {
    GraphEquality equality =
        new GraphEquality(graph, new Faulty(GraphEqualityTest::spawnsOnUnmap), MOST);

    assertInstanceOf(Call.Munmap.class, call(equality.fromGraph().mismatches().getFirst()));
    assertInstanceOf(Call.Munmap.class, call(equality.fromKernel().mismatches().getFirst()));
  }

  @Test
  void aKernelThatBreaksIsFound() {
    Faulty.Fault breaks =
        (kernel, invocation) -> {
          throw new IllegalStateException("broken");
        };

    EdgeMismatch first =
        new GraphEquality(graph, new Faulty(breaks), MOST).fromGraph().mismatches().getFirst();

    assertEquals(0, first.state());
    assertInstanceOf(EdgeMismatch.Breaks.class, first.finding());
  }

  @Test
  void aFaultThatDependsOnTheWayIsFoundFromTheKernel() {
    GraphEquality equality = new GraphEquality(graph, new Faulty.InTheLongRun(6), MOST);

    assertTrue(equality.fromGraph().isEqualTo(graph));
    assertFalse(equality.fromKernel().isEqualTo(graph));
  }

  @Test
  void theShortestWaysComeFirstAndNoMoreThanWanted() {
    List<EdgeMismatch> mismatches =
        new GraphEquality(graph, new Faulty(GraphEqualityTest::forgetsTheSize), 2)
            .fromKernel()
            .mismatches();

    assertEquals(2, mismatches.size());
    assertEquals(
        mismatches.stream().sorted(Comparator.comparingInt(EdgeMismatch::state)).toList(),
        mismatches);
  }

  @Test
  void anEdgeThatTheGraphLacksIsFound() {
    int lost = edge(Rule.K4);
    GraphEquality equality = new GraphEquality(without(edge -> edge == lost), MOST);
    EdgeMismatch expected =
        new EdgeMismatch(graph.source(lost), graph.call(lost), new EdgeMismatch.NoEdge());

    assertEquals(List.of(expected), equality.fromGraph().mismatches());
    assertEquals(List.of(expected), equality.fromKernel().mismatches());
  }

  @Test
  void anEdgeOfADeadCallerIsFound() {
    StateGraphBuilder builder = builder();
    int claim = graph.call(edge(Rule.K0));
    builder.edge(0, claim, builder.reply(new Reply.Failed(Rule.K4)), 0);
    copyEdges(builder, edge -> true);
    GraphEquality equality = new GraphEquality(built(builder), MOST);
    EdgeMismatch expected = new EdgeMismatch(0, claim, new EdgeMismatch.NoCall(0));

    assertTrue(equality.fromGraph().mismatches().contains(expected));
    assertTrue(equality.fromKernel().mismatches().contains(expected));
  }

  @Test
  void aStateWhereTheKernelNeverComesIsNoticed() {
    StateGraphBuilder builder = builder();
    copyEdges(builder, edge -> true);
    builder.state(new long[] {0}, 1);
    StateGraph larger = built(builder);
    EqualityResult result = new GraphEquality(larger, MOST).fromKernel();

    assertEquals(graph.stateCount(), result.states());
    assertFalse(result.isEqualTo(larger));
  }

  @Test
  void aGraphWithoutEdgesProvesNothing() {
    StateGraph empty = without(edge -> true);

    assertThrows(IllegalArgumentException.class, () -> new GraphEquality(empty, MOST));
  }

  private static Reply forgetsTheSize(Explorable kernel, Invocation invocation) {
    Reply reply = kernel.call(invocation);
    return reply instanceof Reply.Claimed claimed
        ? new Reply.Claimed(claimed.rule(), claimed.localAddr(), 0)
        : reply;
  }

  private static Reply spawnsOnUnmap(Explorable kernel, Invocation invocation) {
    Reply reply = kernel.call(invocation);
    if (invocation.call() instanceof Call.Munmap) {
      kernel.call(new Invocation(0, new Call.Spawn()));
    }
    return reply;
  }

  private Call call(EdgeMismatch mismatch) {
    return graph.invocation(mismatch.call()).call();
  }

  /** The first edge on which a rule decides. */
  private int edge(Rule rule) {
    return IntStream.range(0, graph.edgeCount())
        .filter(edge -> graph.replyAt(graph.reply(edge)).rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private StateGraph without(IntPredicate lost) {
    StateGraphBuilder builder = builder();
    copyEdges(builder, lost.negate());
    return built(builder);
  }

  /** A builder with the calls and states of the graph. */
  private StateGraphBuilder builder() {
    StateGraphBuilder builder =
        new StateGraphBuilder(
            IntStream.range(0, graph.callCount()).mapToObj(graph::invocation).toList());
    for (int state = 0; state < graph.stateCount(); state++) {
      int from = graph.stateOffset(state);
      int length = graph.stateLength(state);
      builder.state(Arrays.copyOfRange(graph.stateWords(), from, from + length), length);
    }
    return builder;
  }

  private void copyEdges(StateGraphBuilder builder, IntPredicate kept) {
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (kept.test(edge)) {
        int reply = builder.reply(graph.replyAt(graph.reply(edge)));
        builder.edge(graph.source(edge), graph.call(edge), reply, graph.target(edge));
      }
    }
  }

  private StateGraph built(StateGraphBuilder builder) {
    GraphHeader like = graph.header();
    return builder.build(
        new GraphHeader(
            like.model(),
            like.specHash(),
            like.files(),
            like.tlcVersion(),
            like.bounds(),
            builder.edgeCount() + 1L,
            builder.stateCount(),
            like.depth(),
            like.tlcMillis(),
            like.peakMemoryMiB()));
  }
}
