package org.vmoffer.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The ways of a set from the one used last to the one used longest ago. */
final class ListOrderTest {
  private static final int SET = 1;

  private final ListOrder order = new ListOrder(3, 4);

  private void assertOrder(int newest, int oldest) {
    assertEquals(newest, order.newest(SET));
    assertEquals(oldest, order.oldest(SET));
    assertEquals(0, order.newest(SET - 1));
    assertEquals(3, order.oldest(SET - 1));
    assertEquals(0, order.newest(SET + 1));
    assertEquals(3, order.oldest(SET + 1));
  }

  @Test
  void inTheBeginningWayZeroWasUsedLast() {
    assertOrder(0, 3);
  }

  /** 0 1 2 3, then 2 0 1 3, 1 2 0 3, 3 1 2 0 and 0 3 1 2. */
  @Test
  void whatIsUsedComesFirst() {
    order.touch(SET, 2);
    assertOrder(2, 3);
    order.touch(SET, 1);
    assertOrder(1, 3);
    order.touch(SET, 3);
    assertOrder(3, 0);
    order.touch(SET, 0);
    assertOrder(0, 2);
    order.touch(SET, 0);
    assertOrder(0, 2);
  }

  /** 0 1 2 3, then 0 2 3 1, 2 3 1 0, 2 3 0 1 and 2 0 1 3. */
  @Test
  void whatIsDemotedComesLast() {
    order.demote(SET, 1);
    assertOrder(0, 1);
    order.demote(SET, 0);
    assertOrder(2, 0);
    order.demote(SET, 1);
    assertOrder(2, 1);
    order.demote(SET, 3);
    assertOrder(2, 3);
  }

  /** 0 1 2 3; the ways fall back one by one until the first is first again. */
  @Test
  void whatIsBehindTheOneUsedLastFollowsIt() {
    order.demote(SET, 0);
    assertOrder(1, 0);
    order.demote(SET, 1);
    assertOrder(2, 1);
    order.demote(SET, 2);
    assertOrder(3, 2);
    order.demote(SET, 3);
    assertOrder(0, 3);
  }
}
