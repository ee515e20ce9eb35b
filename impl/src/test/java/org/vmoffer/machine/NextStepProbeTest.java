package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Of several steps that a thread can take, a clock lets it take the first, or stop. */
class NextStepProbeTest {
  private static List<String> steps(Machine machine, int t) {
    List<String> texts = new ArrayList<>();
    machine.steps(step -> texts.add(Step.text(step)));
    return texts.stream().filter(text -> text.endsWith("(" + t + ")")).toList();
  }

  private static String next(Machine machine, int t) {
    return Step.text(machine.probe().next(t));
  }

  @Test
  void whoHasToStopForASiblingStopsFirst() {
    Machine machine =
        new Machine(
            Scenarios.small().thread(1, Scenarios.mmap(0, 1)).thread(1, new Call.Exec()).build());
    assertEquals("Lock(1)", next(machine, 1));
    assertTrue(machine.take(Step.of(Action.END_BEGIN, 2)));
    assertEquals(List.of("Lock(1)", "Stop(1)"), steps(machine, 1));
    assertEquals("Stop(1)", next(machine, 1));
    assertEquals(-1, machine.probe().next(2));
  }

  @Test
  void ofTwoThatStopEachOtherTheLowerGoesOn() {
    Machine machine =
        new Machine(
            Scenarios.small().thread(1, new Call.Exec()).thread(1, new Call.Exit()).build());
    assertTrue(machine.take(Step.of(Action.END_BEGIN, 1)));
    assertTrue(machine.take(Step.of(Action.END_BEGIN, 2)));
    assertEquals(List.of(), steps(machine, 1));
    assertEquals(List.of("Stop(2)"), steps(machine, 2));
    assertTrue(machine.take(machine.probe().next(2)));
    assertEquals("EndLock(1)", next(machine, 1));
  }

  /** Page 0 is to be installed where a large leaf of two pages is, below a capped entry. */
  private static Machine installing() {
    Machine machine =
        new Machine(
            Scenario.with(Formats.x86(new Geometry(3, 1)))
                .userPages(8)
                .frames(8)
                .tableCount(8)
                .tableMoves(true)
                .largestLeaf(2)
                .page(1, 0, 2)
                .page(1, 1, 3)
                .leaf(1, 0, 2)
                .thread(1, Scenarios.mmap(0, 1))
                .build());
    MmuState state = machine.state();
    state.tables().setNext(1, 0, 2, Attributes.cap(1, 1));
    state.job(1).addLeft(0, Mapping.of(2, 2, Attributes.of(3, 7, 0)));
    state.job(1).install(1);
    state.threads().goTo(1, Pc.INSTALL);
    return machine;
  }

  @Test
  void aLeafIsSplitAndACapHandedDownBeforeAPageIsInstalled() {
    Machine machine = installing();
    assertEquals(List.of("Split(1)", "Uncap(1)"), steps(machine, 1));
    assertEquals("Split(1)", next(machine, 1));
    assertFalse(machine.take(Step.of(Action.MMAP_INSTALL, 1)));
    machine.state().tables().setNext(1, 0, 2, Attributes.UNCAPPED);
    assertEquals(List.of("Split(1)"), steps(machine, 1));
    assertFalse(machine.take(Step.of(Action.MMAP_INSTALL, 1)));
    assertTrue(machine.take(Step.of(Action.SPLIT, 1)));
    assertEquals(List.of("MmapInstall(1)"), steps(machine, 1));
  }

  @Test
  void nothingIsInstalledOfAJobThatHasNothingLeft() {
    Machine machine = installing();
    machine.state().job(1).installed(1);
    assertEquals(List.of(), steps(machine, 1));
    assertFalse(machine.take(Step.of(Action.MMAP_INSTALL, 1)));
  }
}
