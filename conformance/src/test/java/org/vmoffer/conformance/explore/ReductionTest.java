package org.vmoffer.conformance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.conformance.tlc.KernelGraphs;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Scenario;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** What a check does on every model of the kernel level, here on random scenarios. */
class ReductionTest {
  private static final ExplorationPlan PLAN =
      ExplorationPlan.everything().toTheEnd().keepingEdges();

  /** A claim that takes a page while its source stores to it and a third thread only calls. */
  private static final Scenario BUSY =
      Scenario.with(Formats.x86(new Geometry(2, 1)))
          .thread(1, new Call.Access(0, Call.Kind.W, 1), new Call.Access(0, Call.Kind.R, 0))
          .thread(2, new Call.VmClaim(1, 0, 0, 0, 0))
          .thread(1, new Call.Mprotect(0, 1, Permissions.R))
          .page(1, 0, 0)
          .offer(1, 2, 0, 1, Permissions.R, Permissions.W)
          .build();

  @ParameterizedTest
  @MethodSource("seeds")
  void everyReductionComesToTheSameFinalStates(long seed) throws Exception {
    Scenario scenario = RandomScenarios.next(new Random(seed));
    Exploration whole = new Explorer(machine(scenario).get(), PLAN).run();

    assertEquals(
        List.of(),
        ReductionCheck.problems(scenario, whole, machine(scenario)),
        () -> "seed " + seed + ": " + scenario);
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @Test
  void itHoldsForWhatTlcFoundToo() throws Exception {
    KernelGraph graph = KernelGraphs.noTables();
    Exploration whole = new Explorer(new Replica(graph), PLAN).run();

    assertEquals(
        List.of(), ReductionCheck.problems(graph.scenario(), whole, () -> new Replica(graph)));
  }

  @Test
  void eachLeavesStatesOut() throws Exception {
    int all = states(Reduction.NONE);
    int alone = states(new AloneSteps(BUSY));
    int dead = states(new DeadFills(BUSY));
    int both = states(new DeadFills(BUSY).and(new AloneSteps(BUSY)));

    assertTrue(
        both < alone && both < dead && alone < all && dead < all,
        () -> "%d, alone %d, dead %d, both %d".formatted(all, alone, dead, both));
  }

  @Test
  void aMachineThatEndsElsewhereIsNoticed() throws Exception {
    KernelGraph graph = KernelGraphs.noTables();
    Exploration whole = new Explorer(new Replica(graph), PLAN).run();
    int last = graph.states() - 1;

    List<String> problems =
        ReductionCheck.problems(
            graph.scenario(), whole, () -> new Replica(graph).withWord(last, 0, 0b10));

    assertEquals(3, problems.size(), problems.toString());
  }

  private static int states(Reduction reduction) throws Exception {
    return new Explorer(machine(BUSY).get(), PLAN.reducedBy(reduction)).run().states();
  }

  private static Supplier<Explorable> machine(Scenario scenario) {
    return () -> Explorable.of(new Machine(scenario));
  }
}
