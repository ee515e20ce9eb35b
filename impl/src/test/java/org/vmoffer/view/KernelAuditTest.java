package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.offered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.PageTables;
import org.vmoffer.pagetable.TablePool;

class KernelAuditTest {
  /** Behind the process table's four rows of two words, and the count of offers. */
  private static final int LAST_OFFER_ID = 9;

  @Test
  void aKernelInOrderHasNoViolation() {
    assertEquals(List.of(), KernelAudit.audit(offered(SHARE_R)));
  }

  @ParameterizedTest
  @EnumSource
  void everyInvariantIsSeenToBreak(Invariant invariant) {
    Kernel kernel = offered(SHARE_R);
    breakInvariant(invariant, kernel.state());
    assertTrue(
        KernelAudit.audit(kernel).stream().anyMatch(found -> found.invariant() == invariant),
        () -> "found only " + KernelAudit.audit(kernel));
  }

  private static void breakInvariant(Invariant invariant, KernelState state) {
    PageTables tables = state.tables();
    TablePool pool = tables.pool();
    OfferTable offers = state.offers();
    int root = state.processes().root(SOURCE);
    long entry = tables.find(root, 0);
    int attributes = tables.attributes(entry);
    switch (invariant) {
      case PROCESS_ROWS -> state.processes().start(3, 0);
      case TABLE_TREES -> pool.take();
      case TABLE_COUNTS -> pool.entryAdded(FoundLeaf.index(entry));
      case TABLE_ZEROS -> state.memory().set(pool.words(pool.frames()), 64);
      case TABLES_CONSERVED -> pool.give(pool.frames());
      case PAGE_PLACES -> tables.map(root, 100, state.frames().physical(2), attributes);
      case PAGE_PERMISSIONS -> tables.change(entry, Attributes.of(3, 1, 0));
      case PRIVATE_FRAMES -> tables.map(root, 3, tables.frame(entry), attributes);
      case FRAME_REFERENCES -> state.frames().retain(0);
      case FRAMES_CONSERVED -> state.frames().free().remove(5);
      case FREE_FRAMES_ZERO -> state.frames().setContent(5, 1);
      case OFFER_IDS -> state.memory().set(LAST_OFFER_ID, 0);
      case OFFER_PARTIES -> state.processes().start(TARGET, state.processes().root(TARGET));
      case OFFER_PAGES -> tables.change(entry, attributes | Marks.SPECIAL_BIT);
      case OFFER_GRANTS -> offers.add(SOURCE, TARGET, 1, 1, Permissions.W.bits(), 0);
      case OFFER_KEYS -> offers.add(SOURCE, TARGET, 0, 1, 1, 0);
      case OFFER_LIMIT -> {
        offers.add(SOURCE, TARGET, 1, 1, 1, 0);
        offers.add(SOURCE, TARGET, 1, 1, 1, 0);
      }
    }
  }
}
