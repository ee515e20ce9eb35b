package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A core that has pages 1, 3 and, by one leaf, 4 and 5 cached. */
class CoresTest {
  private final Cores cores =
      new Machine(Scenarios.small().userPages(4).storeDepth(2).thread(1).build()).state().cores();
  private final WordList tlb = cores.tlb(1);

  CoresTest() {
    tlb.insert(Cores.translation(1, 7, 1));
    tlb.insert(Cores.translation(3, 6, 1));
    tlb.insert(Cores.translation(4, 2, 8, 3));
  }

  @Test
  void aTranslationIsFoundByAnyOfItsPages() {
    assertEquals(-1, cores.cached(1, 0));
    assertEquals(tlb.get(0), cores.cached(1, 1));
    assertEquals(-1, cores.cached(1, 2));
    assertEquals(tlb.get(1), cores.cached(1, 3));
    assertEquals(tlb.get(2), cores.cached(1, 4));
    assertEquals(tlb.get(2), cores.cached(1, 5));
    assertEquals(-1, cores.cached(1, 6));
  }

  @Test
  void thePositionOfATranslationIsThatOfItsFirstPage() {
    int[] positions = {-1, 0, -1, 1, 2, -1, -1};
    for (int page = 0; page < positions.length; page++) {
      assertEquals(positions[page], cores.positionOf(1, page), "page " + page);
    }
  }

  @Test
  void pagesAreCachedIfSomeOfThemAre() {
    assertFalse(cores.caches(1, 0, 1));
    assertTrue(cores.caches(1, 0, 2));
    assertFalse(cores.caches(1, 2, 1));
    assertTrue(cores.caches(1, 5, 2));
    assertFalse(cores.caches(1, 6, 2));
  }

  @Test
  void aStoreTakesTwoWordsOfTheBuffer() {
    WordList buffer = cores.buffer(1);
    assertEquals(0, cores.stores(1));
    buffer.append(Cores.waiting(1, 7));
    buffer.append(5);
    assertEquals(1, cores.stores(1));
    assertTrue(cores.hasRoom(1));
    buffer.append(Cores.waiting(3, 6));
    buffer.append(5);
    assertEquals(2, cores.stores(1));
    assertFalse(cores.hasRoom(1));
  }
}
