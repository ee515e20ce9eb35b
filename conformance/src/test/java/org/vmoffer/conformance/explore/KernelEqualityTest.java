package org.vmoffer.conformance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.explore.KernelDifference.Side;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.conformance.tlc.KernelGraphs;

class KernelEqualityTest {
  private static KernelGraph graph;

  @BeforeAll
  static void check() {
    graph = KernelGraphs.noTables();
  }

  @Test
  void whatDoesTheSameIsEqual() throws Exception {
    assertEquals(List.of(), differences(new Replica(graph)));
  }

  @Test
  void aMissingStepIsFoundAtTheEndOfAShortestPath() throws Exception {
    int state = target(0, "Lock(2)");

    List<KernelDifference> found = differences(new Replica(graph).without(state, "Lock(2)"));

    assertEquals(1, found.size());
    assertEquals(List.of("Lock(2)"), found.get(0).path());
    assertEquals("Lock(2)", found.get(0).label());
    assertEquals(Side.SPECIFICATION, found.get(0).side());
    assertTrue(
        found.get(0).fields().contains("lock[2]: before 0, after 2"), found.get(0).toString());
  }

  @Test
  void aStepTooManyIsFound() throws Exception {
    KernelDifference found =
        differences(new Replica(graph).with(0, "Lock(1)", target(0, "Lock(2)"))).get(0);

    assertEquals(List.of(), found.path());
    assertEquals("Lock(1)", found.label());
    assertEquals(Side.MACHINE, found.side());
  }

  @Test
  void aChangedLabelIsOneMissingAndOneTooMany() throws Exception {
    int target = target(0, "Lock(2)");

    List<KernelDifference> found =
        differences(new Replica(graph).without(0, "Lock(2)").with(0, "Return(2)", target));

    assertEquals(
        List.of(Side.SPECIFICATION, Side.MACHINE),
        found.stream().map(KernelDifference::side).toList());
  }

  @Test
  void aChangedWordIsToldByTheNameOfItsVariable() throws Exception {
    int target = target(0, "FillStructure(1, 1, 0)");
    int rootOfSecond = 7;

    KernelDifference found =
        differences(new Replica(graph).withWord(target, rootOfSecond, 1)).get(0);

    assertEquals("FillStructure(1, 1, 0)", found.label());
    assertEquals(Side.BOTH, found.side());
    assertEquals(List.of("root[2]: specification 3, machine 1"), found.fields());
    assertEquals(
        List.of(
            "1 FillStructure(1, 1, 0): both can, and are in different states then",
            "  root[2]: specification 3, machine 1"),
        found.lines());
  }

  @Test
  void anotherStartIsFound() throws Exception {
    KernelDifference found = differences(new Replica(graph).withWord(0, 0, 0b10)).get(0);

    assertEquals(
        List.of("they start in different states", "  alive: specification {1, 2}, machine {1}"),
        found.lines());
  }

  @Test
  void anotherTargetIsFoundThoughBothStatesAreKnown() throws Exception {
    KernelDifference found =
        differences(new Replica(graph).without(0, "Lock(2)").with(0, "Lock(2)", 0)).get(0);

    assertEquals(Side.BOTH, found.side());
    assertTrue(
        found.fields().contains("pc[2]: specification lock, machine user"), found.toString());
  }

  private static int target(int state, String label) {
    for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
      if (graph.label(edge).equals(label)) {
        return graph.target(edge);
      }
    }
    throw new IllegalArgumentException(label);
  }

  private static List<KernelDifference> differences(Replica replica) throws Exception {
    ExplorationPlan plan = ExplorationPlan.everything().toTheEnd().keepingEdges();
    Exploration all = new Explorer(replica, plan).run();
    return new KernelEquality(graph, all, replica::text, 10).differences();
  }
}
