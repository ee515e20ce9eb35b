package org.vmoffer.conformance.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  private static final ExplorationPlan PLAN = ExplorationPlan.everything();

  @Test
  void everyStateAndEveryStepIsCountedOnce() throws Exception {
    Exploration found = explore("0>1 0>2 1>3 2>3 3>3", PLAN);

    assertEquals(4, found.states());
    assertEquals(5, found.steps());
    assertEquals(3, found.depth());
    assertTrue(found.findings().isEmpty());
  }

  @Test
  void whatCannotBeReachedIsNotFound() throws Exception {
    assertEquals(2, explore("0>1 1>1 2>0", PLAN).states());
  }

  @Test
  void thePathToAStateIsAShortestOne() throws Exception {
    Exploration found = explore("0>1 1>2 2>3 3>4 4>4 0>4", PLAN);

    int state = found.find(new long[] {4});
    assertArrayEquals(new long[] {5}, found.path(state));
    assertArrayEquals(new long[] {0, 1, 2}, found.path(found.find(new long[] {3})));
    assertArrayEquals(new long[0], found.path(0));
    assertEquals(-1, found.find(new long[] {5}));
  }

  @Test
  void aStateWithoutStepsIsADeadlockAndEndsTheSearch() throws Exception {
    Exploration found = explore("0>1 0>2 2>3 3>3", PLAN);

    assertEquals("deadlock", found.finding().orElseThrow().property());
    assertEquals(1, found.finding().orElseThrow().state());
    assertEquals(3, found.states());
  }

  @Test
  void whoeverWantsAllGoesOnBehindAFinding() throws Exception {
    assertEquals(4, explore("0>1 0>2 2>3 3>3", PLAN.toTheEnd()).states());
  }

  @Test
  void aBrokenInvariantIsFoundByAShortestPath() throws Exception {
    DrawnGraph graph = new DrawnGraph("0>1 1>2 2>2 0>2").breaking("SafeInv", 2);

    Exploration found = new Explorer(graph, PLAN).run();

    assertEquals("SafeInv", found.finding().orElseThrow().property());
    assertEquals(1, found.path(found.finding().orElseThrow().state()).length);
  }

  @Test
  void invariantsNeedNotBeLookedAt() throws Exception {
    DrawnGraph graph = new DrawnGraph("0>0").breaking("SafeInv", 0);

    assertTrue(new Explorer(graph, PLAN.withoutInvariants()).run().findings().isEmpty());
  }

  @Test
  void stepsAreKeptByTheStateThatTheyLeave() throws Exception {
    Edges edges = explore("0>1 0>2 1>2 2>2", PLAN.keepingEdges()).edges();

    assertEquals(4, edges.count());
    assertEquals(2, edges.first(1));
    assertEquals(3, edges.end(1));
    assertEquals(2, edges.target(2));
    assertEquals(4, edges.end(2));
  }

  @Test
  void aReductionLeavesStepsOut() throws Exception {
    Reduction firstOnly = (code, length, steps, count) -> Math.min(1, count);

    assertEquals(3, explore("0>1 0>2 1>3 2>3 3>3", PLAN.reducedBy(firstOnly)).states());
  }

  @Test
  void whoeverInterruptsEndsIt() {
    Thread.currentThread().interrupt();

    assertThrows(InterruptedException.class, () -> explore("0>0", PLAN));
  }

  @Test
  void moreThanFitsIsRefusedInWords() {
    ExplorationLimitException refused =
        assertThrows(ExplorationLimitException.class, () -> explore("0>0", PLAN.within(1_000)));

    assertTrue(refused.toString().contains("1 states"), refused.toString());
  }

  @Test
  void progressIsTold() throws Exception {
    List<Long> told = new ArrayList<>();

    explore("0>0", PLAN.telling((states, steps, depth) -> told.add(states)));

    assertEquals(List.of(1L), told);
  }

  private static Exploration explore(String drawing, ExplorationPlan plan) throws Exception {
    return new Explorer(new DrawnGraph(drawing), plan).run();
  }
}
