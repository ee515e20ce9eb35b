package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.memory.KernelMemory;

/** Three requests of one core that fill their memory to the last word. */
class RequestsTest {
  private static final int BASE = 3;
  private static final int CAPACITY = 3;

  private final Scenario scenario = Scenarios.claimAccess().build();
  private final Bounds bounds = new Bounds(scenario);
  private final Requests requests =
      new Requests(
          new KernelMemory((int) (BASE + Requests.words(scenario, bounds, CAPACITY))),
          BASE,
          scenario,
          bounds,
          CAPACITY);

  private static PageSet pages(long... each) {
    PageSet set = new PageSet();
    for (long page : each) {
      set.add(page);
    }
    return set;
  }

  private TableSet tables(int... each) {
    TableSet set = new TableSet(scenario.config().tableFrames());
    for (int table : each) {
      set.add(table);
    }
    return set;
  }

  /** Who asks, for which pages, and for which table. */
  private String text(int i) {
    PageSet pages = new PageSet();
    TableSet set = tables(5);
    requests.read(i, pages, set);
    List<Long> list = new ArrayList<>();
    pages.forEach(list::add);
    return "%d: %s %s".formatted(requests.by(i), list, Long.toBinaryString(set.word(0)));
  }

  @Test
  void aRequestIsReadAsItWasAsked() {
    assertTrue(requests.isEmpty());
    requests.add(2, pages(0, 1, 7), tables(3));
    requests.add(1, pages(4), tables());
    assertEquals("2: [0, 1, 7] 1000", text(0));
    assertEquals("1: [4] 0", text(1));
    assertTrue(requests.isFrom(1));
    assertFalse(requests.isFrom(3));
  }

  @Test
  void theSameRequestIsThereOnce() {
    requests.add(2, pages(0, 7), tables(3));
    requests.add(2, pages(0, 7), tables(3));
    assertEquals(1, requests.count());
  }

  @Test
  void whatDiffersInAnythingIsAnotherRequest() {
    requests.add(2, pages(0, 7), tables(3));
    requests.add(2, pages(0, 8), tables(3));
    requests.add(2, pages(0, 7), tables(4));
    assertEquals(CAPACITY, requests.count());
    requests.remove(1);
    requests.add(1, pages(0, 7), tables(3));
    assertEquals("1: [0, 7] 1000", text(2));
    requests.remove(0);
    requests.add(2, pages(0), tables(3));
    assertEquals(List.of("2: [0, 7] 10000", "1: [0, 7] 1000", "2: [0] 1000"), all());
  }

  private List<String> all() {
    return List.of(text(0), text(1), text(2));
  }

  @Test
  void whatIsRemovedLeavesTheOthersInTheirOrder() {
    requests.add(1, pages(1), tables(1));
    requests.add(2, pages(2), tables(2));
    requests.add(3, pages(3), tables(3));
    requests.remove(0);
    assertEquals("2: [2] 100", text(0));
    assertEquals("3: [3] 1000", text(1));
    requests.remove(1);
    assertEquals(1, requests.count());
    assertEquals("2: [2] 100", text(0));
  }

  @Test
  void moreThanTheBoundIsAnError() {
    for (int by = 1; by <= CAPACITY; by++) {
      requests.add(by, pages(1), tables());
    }
    assertThrows(IllegalStateException.class, () -> requests.add(9, pages(1), tables()));
  }
}
