package org.vmoffer.conformance.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

class StateGraphTest {
  private static final Invocation SPAWN = new Invocation(0, new Call.Spawn());
  private static final Invocation EXIT = new Invocation(1, new Call.Exit());
  private static final long[] NOBODY = {0, 0};
  private static final long[] ONE = {2, 0, 0};

  @Test
  void edgesAreFoundByTheirSource() {
    StateGraph graph = twoStates().build(header(4, 2));

    assertEquals(2, graph.stateCount());
    assertEquals(3, graph.edgeCount());
    assertEquals(1, graph.firstEdge(1));
    assertEquals(3, graph.firstEdge(2));
    assertArrayEquals(new int[] {0, 1, 1}, IntStream.range(0, 3).map(graph::source).toArray());
  }

  @Test
  void anEdgeCarriesItsCallReplyAndTarget() {
    StateGraph graph = twoStates().build(header(4, 2));

    assertEquals(EXIT, graph.invocation(graph.call(2)));
    assertEquals(new Reply.Done(Rule.EXIT_0, 0), graph.replyAt(graph.reply(2)));
    assertEquals(0, graph.target(2));
  }

  @Test
  void aStateKeepsItsWords() {
    StateGraph graph = twoStates().build(header(4, 2));

    assertTrue(graph.isState(1, ONE, ONE.length));
    assertEquals(NOBODY.length, graph.stateOffset(1));
    assertEquals(ONE.length, graph.stateLength(1));
  }

  @Test
  void aStateWithoutEdgesIsNobodysSource() {
    StateGraphBuilder builder = new StateGraphBuilder(List.of(SPAWN));
    for (long word = 0; word < 3; word++) {
      builder.state(new long[] {word}, 1);
    }
    int reply = builder.reply(new Reply.Failed(Rule.SPAWN_1));
    builder.edge(0, 0, reply, 1);
    builder.edge(2, 0, reply, 2);
    StateGraph graph = builder.build(header(3, 3));

    assertEquals(graph.firstEdge(2), graph.firstEdge(1));
    assertEquals(2, graph.source(1));
  }

  @Test
  void edgesOutOfOrderAreRefused() {
    StateGraphBuilder builder = twoStates();

    assertThrows(IllegalArgumentException.class, () -> builder.edge(0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> builder.edge(1, 0, 0, 0));
  }

  @Test
  void aGraphThatTlcCountsOtherwiseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> twoStates().build(header(5, 2)));
    assertThrows(IllegalArgumentException.class, () -> twoStates().build(header(4, 3)));
  }

  @Test
  void statesAreToldApartBeyondTheFirstTable() {
    StateIndex index = new StateIndex();
    int many = 10_000;
    for (int i = 0; i < many; i++) {
      assertEquals(i, index.add(new long[] {i % 7, i}, 2));
    }
    for (int i = 0; i < many; i++) {
      assertEquals(i, index.find(new long[] {i % 7, i}, 2));
    }
    assertEquals(-1, index.find(new long[] {0, 1}, 2));
  }

  private static StateGraphBuilder twoStates() {
    StateGraphBuilder builder = new StateGraphBuilder(List.of(SPAWN, EXIT));
    int nobody = builder.state(NOBODY, NOBODY.length);
    int one = builder.state(ONE, ONE.length);
    builder.edge(nobody, 0, builder.reply(new Reply.Done(Rule.SPAWN_0, 1)), one);
    builder.edge(one, 0, builder.reply(new Reply.Failed(Rule.SPAWN_1)), one);
    builder.edge(one, 1, builder.reply(new Reply.Done(Rule.EXIT_0, 0)), nobody);
    return builder;
  }

  private static GraphHeader header(long generated, int distinct) {
    Bounds bounds = new Bounds("x86-64", 1, 1, 1, 1, List.of(0L), false, "lowest", "lowest", false);
    return new GraphHeader("Tiny", "", new TreeMap<>(), "", bounds, generated, distinct, 2, 0, 0);
  }
}
