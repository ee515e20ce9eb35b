package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.PageTables;

/** The ways to break a kernel's tables of which one example for each invariant is not enough. */
class AuditDetailsTest {
  /** Of the row of pid 1, behind its root. */
  private static final int INCARNATION = 2 * SOURCE + 1;

  /** Of the second offer, behind four rows of two words, two words, and a row of five. */
  private static final int SECOND_OFFER_ID = 15;

  static Stream<Arguments> breaches() {
    return Stream.of(
        breach(
            Invariant.PROCESS_ROWS,
            "pid 1: root 1, incarnation 0 of 2",
            state -> state.memory().set(INCARNATION, 0)),
        breach(
            Invariant.TABLE_TREES,
            "table 6 is lost: nothing leads to it",
            state -> state.tables().pool().take()),
        breach(
            Invariant.TABLE_TREES,
            "table 1 is free but in use",
            state -> state.tables().pool().give(1)),
        breach(
            Invariant.TABLE_TREES,
            "pid 3: table 1 is none or has another parent",
            state -> state.processes().start(3, 1)),
        breach(
            Invariant.TABLE_ZEROS,
            "pid 1: the entry of page 7 is neither in use nor zero",
            state -> state.memory().set(leaf(state) + 7, 64)),
        breach(
            Invariant.PAGE_PLACES,
            "pid 1: page 4 is mapped to data frame 5 by a table at level 0",
            state -> map(state, 4, 5)),
        breach(
            Invariant.PAGE_PLACES,
            "pid 1: page 512 is mapped to data frame 5 by a table at level 0",
            state -> map(state, 512, 5)),
        breach(
            Invariant.PAGE_PLACES,
            "pid 1: page 3 is mapped to data frame 8 by a table at level 0",
            state -> map(state, 3, 8)),
        breach(
            Invariant.FRAMES_CONSERVED,
            "frame 5 is lost: not free, not mapped",
            state -> state.frames().free().remove(5)),
        breach(Invariant.FRAMES_CONSERVED, "frame 5 is free but mapped", state -> map(state, 3, 5)),
        breach(
            Invariant.OFFER_IDS,
            "offer 1 from 1 to 2: pages 1 +1, grant bits 1",
            state -> {
              state.offers().add(SOURCE, TARGET, 1, 1, 1, 0);
              state.memory().set(SECOND_OFFER_ID, 1);
            }),
        breach(
            Invariant.OFFER_PAGES,
            "offer 2 from 1 to 2: pages 1 +0, grant bits 1",
            state -> state.offers().add(SOURCE, TARGET, 1, 0, 1, 0)),
        breach(
            Invariant.OFFER_PAGES,
            "offer 2 from 1 to 2: pages 1 +2, grant bits 1",
            state -> state.offers().add(SOURCE, TARGET, 1, 2, 1, 0)));
  }

  private static Arguments breach(
      Invariant invariant, String detail, Consumer<KernelState> change) {
    return Arguments.of(new KernelAudit.Violation(invariant, detail), change);
  }

  /** The word of the entry of page 0 of pid 1. */
  private static int leaf(KernelState state) {
    return FoundLeaf.index(state.tables().find(state.processes().root(SOURCE), 0));
  }

  private static void map(KernelState state, long page, int frame) {
    PageTables tables = state.tables();
    int root = state.processes().root(SOURCE);
    int attributes = tables.attributes(tables.find(root, 0));
    tables.map(root, page, state.frames().physical(frame), attributes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaches")
  void aBreachIsFoundAndSaysWhere(KernelAudit.Violation breach, Consumer<KernelState> change) {
    Kernel kernel = offered(SHARE_R);
    change.accept(kernel.state());
    List<KernelAudit.Violation> found = KernelAudit.audit(kernel);
    assertTrue(found.contains(breach), () -> "found only " + found);
  }

  @Test
  void anOfferOfTheLastPageIsInOrder() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mmap(SOURCE, 3 * PAGE, 1, Permissions.R));
    succeed(kernel.vmOffer(SOURCE, TARGET, 3 * PAGE, PAGE, SHARE_R));
    assertEquals(List.of(), KernelAudit.audit(kernel));
  }
}
