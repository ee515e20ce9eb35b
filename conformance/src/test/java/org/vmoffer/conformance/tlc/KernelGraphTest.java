package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;

class KernelGraphTest {
  private final KernelGraph graph = KernelGraphs.noTables();

  @Test
  void theGraphHasTheStatesAndEdgesThatTlcCounts() {
    assertEquals(40, graph.states());
    assertEquals(68, graph.edges());
    assertEquals(40, graph.header().distinct());
    assertEquals(69, graph.header().generated());
  }

  @Test
  void aLabelIsTheTextOfAStep() {
    Set<String> first = new TreeSet<>();
    for (int edge = graph.firstEdge(0); edge < graph.firstEdge(1); edge++) {
      first.add(graph.label(edge));
    }

    assertEquals(Set.of("FillStructure(1, 1, 0)", "Lock(2)"), first);
  }

  @Test
  void theScenarioIsReadFromTheConstants() {
    Scenario scenario = graph.scenario();

    assertEquals(2, scenario.levels());
    assertEquals(2, scenario.fanOut());
    assertEquals(3, scenario.config().tableFrames());
    assertEquals(2, scenario.storeDepth());
    assertTrue(scenario.structureCaches());
    assertEquals(
        List.of(new Operation.OnCore(new Call.Access(0, Call.Kind.W, 1))),
        scenario.threads().get(0).operations());
    assertEquals(
        new Operation.OnCore(new Call.VmClaim(1, 0, 0, 0, 0)),
        scenario.threads().get(1).operations().get(0));
    assertEquals(1, scenario.pages().size());
    assertEquals(
        new Scenario.StartOffer(1, 2, 0, 1, Permissions.R, Permissions.RWX),
        scenario.offers().get(0));
  }

  @Test
  void theStartIsInCanonicalForm() {
    long rw = 1L << 61 | 3 << 6 | 7 << 3;
    List<Long> words = new ArrayList<>();
    // alive, offers, result
    words.addAll(List.of(0b110L, 1L, 1L << 48 | 2L << 32 | 1 << 3 | 7, 1L, 0L, 0L));
    // root, table, spare, unused
    words.addAll(List.of(1L, 3L, 1L << 62 | 63L << 16 | 2, 0L, rw, 0L, 0L, 0L, 0L, 0b10L));
    // mem, refs, reserve, device
    words.addAll(List.of(0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L));
    // tlb, psc, buffer, request, handler of two cores; lock
    words.addAll(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    for (int thread = 0; thread < 2; thread++) {
      // at, pc; over, left, owed, tables, frames, moved, tops, torn, copy, offer, place
      words.addAll(List.of(1L, 4L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    }

    assertArrayEquals(
        words.stream().mapToLong(Long::longValue).toArray(),
        graph.code(0),
        () -> Arrays.toString(graph.code(0)));
  }
}
