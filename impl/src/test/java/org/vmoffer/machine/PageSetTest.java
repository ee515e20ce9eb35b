package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as runs of them. */
class PageSetTest {
  private final PageSet set = new PageSet();

  private void add(long... pages) {
    for (long page : pages) {
      set.add(page);
    }
  }

  private List<Long> pages() {
    List<Long> pages = new ArrayList<>();
    assertEquals(set.forEach(pages::add), pages.size());
    return pages;
  }

  @Test
  void pagesInARowAreOneRun() {
    add(3, 4, 5, 9);
    assertEquals(2, set.runs());
    assertEquals(PageSet.run(3, 3), set.run(0));
    assertEquals(PageSet.run(9, 1), set.run(1));
    assertEquals(List.of(3L, 4L, 5L, 9L), pages());
  }

  @Test
  void anyNumberOfRunsHasRoom() {
    List<Long> expected = new ArrayList<>();
    for (long page = 0; page < 40; page += 2) {
      set.add(page);
      expected.add(page);
    }
    assertEquals(20, set.runs());
    assertEquals(expected, pages());
  }

  @Test
  void aSetThatIsClearedHasNoPages() {
    add(1, 3);
    set.clear();
    assertEquals(List.of(), pages());
    set.add(4);
    assertEquals(List.of(4L), pages());
  }

  @Test
  void aRunMeetsPagesThatItHasInCommonWithThem() {
    set.addRun(PageSet.run(4, 2));
    assertFalse(set.intersects(2, 2));
    assertTrue(set.intersects(2, 3));
    assertTrue(set.intersects(5, 1));
    assertFalse(set.intersects(6, 1));
  }
}
