package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmoffer.address.PageSize;
import org.vmoffer.memory.KernelMemory;

/** A table of four offers that fills its memory to the last word. */
class OfferTableTest {
  private static final int PIDS = 3;
  private static final int CAPACITY = 4;
  private static final int OFFERS = ProcessTable.size(PIDS);

  private final KernelMemory memory = new KernelMemory((int) (OFFERS + OfferTable.size(CAPACITY)));
  private final ProcessTable processes = new ProcessTable(memory, 0, PIDS);
  private final OfferTable offers = new OfferTable(memory, OFFERS, processes);

  /** Each process offers two pages to the next; the first one also its pages from 10 on. */
  @BeforeEach
  void fill() {
    for (int pid = 1; pid <= PIDS; pid++) {
      processes.start(pid, pid);
    }
    offers.add(1, 2, 0, 2, 1, 0);
    offers.add(2, 3, 2, 2, 1, 0);
    offers.add(3, 1, 4, 2, 1, 0);
    offers.add(1, 2, 10, 2, 1, 0);
  }

  /** Every pending offer as its id, its source and its first page. */
  private List<String> pending() {
    return IntStream.range(0, offers.count())
        .mapToObj(row -> offers.id(row) + ": " + offers.source(row) + " page " + offers.page(row))
        .toList();
  }

  @Test
  void aFullTableIsSearchedToItsEndAndNoFurther() {
    assertEquals(3, offers.find(1, 2, PageSize.bytes(10)));
    assertEquals(-1, offers.find(1, 2, PageSize.bytes(2)));
    assertEquals(2, offers.countFrom(1));
  }

  @Test
  void anOfferThatIsRemovedLeavesTheOthersAsTheyWere() {
    offers.remove(1);
    assertEquals(List.of("1: 1 page 0", "3: 3 page 4", "4: 1 page 10"), pending());
    offers.remove(2);
    assertEquals(List.of("1: 1 page 0", "3: 3 page 4"), pending());
  }

  @Test
  void whatTouchesTheRangeGoesAndTheOthersCloseTheGap() {
    offers.removeTouching(1, 1, 2);
    assertEquals(List.of("2: 2 page 2", "3: 3 page 4", "4: 1 page 10"), pending());
  }

  @Test
  void whatADeadProcessHadAPartInGoesAndTheOthersCloseTheGap() {
    offers.removeInvolving(3);
    assertEquals(List.of("1: 1 page 0", "4: 1 page 10"), pending());
  }

  @Test
  void offersBesideTheRangeDoNotTouchIt() {
    assertTrue(offers.touches(3, 1, 11, 12));
    assertFalse(offers.touches(3, 1, 12, 13));
    assertTrue(offers.touches(3, 1, 9, 11));
    assertFalse(offers.touches(3, 1, 9, 10));
    assertFalse(offers.touches(3, 2, 10, 12));
  }

  @Test
  void nothingOfADeadOfferStays() {
    offers.removeInvolving(1);
    offers.remove(0);
    assertEquals(0, offers.count());
    assertEquals(CAPACITY, offers.lastId());
    for (int word = OFFERS + 2; word < memory.size(); word++) {
      assertEquals(0, memory.get(word));
    }
  }
}
