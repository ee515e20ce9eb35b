package org.vmoffer.machine;

import org.vmoffer.memory.KernelMemory;

/**
 * What each core has beside its thread: cached translations and tables, stores that wait,
 * shootdowns asked of it, and whether it is in the interrupt handler.
 *
 * <pre>
 *   tlb       page &lt;&lt; 24 | frame &lt;&lt; 3 | rights, ascending
 *   psc       level &lt;&lt; 40 | index &lt;&lt; 16 | table, ascending
 *   buffer    two words a store, oldest first: page &lt;&lt; 24 | frame, then the value
 *   requests  see {@link Requests}
 *   handler   one word
 * </pre>
 */
final class Cores {
  static final int PAGE_SHIFT = 24;
  static final int FRAME_SHIFT = 3;
  static final int LEVEL_SHIFT = 40;
  static final int INDEX_SHIFT = 16;
  private static final int FRAME_MASK = (1 << (PAGE_SHIFT - FRAME_SHIFT)) - 1;

  private final KernelMemory memory;
  private final int storeDepth;
  private final WordList[] tlb;
  private final WordList[] psc;
  private final WordList[] buffer;
  private final Requests[] requests;
  private final int handlers;

  Cores(KernelMemory memory, int base, Scenario scenario, Bounds bounds) {
    this.memory = memory;
    this.storeDepth = scenario.storeDepth();
    int count = scenario.threads().size();
    tlb = new WordList[count + 1];
    psc = new WordList[count + 1];
    buffer = new WordList[count + 1];
    requests = new Requests[count + 1];
    handlers = base - 1;
    int at = base + count;
    for (int c = 1; c <= count; c++) {
      tlb[c] = new WordList(memory, at, (int) bounds.translations());
      at += (int) WordList.words(bounds.translations());
      psc[c] = new WordList(memory, at, (int) bounds.structures());
      at += (int) WordList.words(bounds.structures());
      buffer[c] = new WordList(memory, at, 2 * storeDepth);
      at += (int) WordList.words(2L * storeDepth);
      requests[c] = new Requests(memory, at, scenario, bounds, (int) bounds.requests(c));
      at += (int) Requests.words(scenario, bounds, bounds.requests(c));
    }
  }

  static long words(Scenario scenario, Bounds bounds) {
    long words = 0;
    for (int c = 1; c <= scenario.threads().size(); c++) {
      words +=
          1
              + WordList.words(bounds.translations())
              + WordList.words(bounds.structures())
              + WordList.words(2L * scenario.storeDepth())
              + Requests.words(scenario, bounds, bounds.requests(c));
    }
    return words;
  }

  boolean handler(int c) {
    return memory.get(handlers + c) != 0;
  }

  void setHandler(int c, boolean is) {
    memory.set(handlers + c, is ? 1 : 0);
  }

  WordList tlb(int c) {
    return tlb[c];
  }

  WordList psc(int c) {
    return psc[c];
  }

  WordList buffer(int c) {
    return buffer[c];
  }

  Requests requests(int c) {
    return requests[c];
  }

  static long translation(long page, int frame, int rights) {
    return page << PAGE_SHIFT | (long) frame << FRAME_SHIFT | rights;
  }

  static long page(long translation) {
    return translation >>> PAGE_SHIFT;
  }

  static int frame(long translation) {
    return (int) (translation >>> FRAME_SHIFT) & FRAME_MASK;
  }

  static int rights(long translation) {
    return (int) translation & ((1 << FRAME_SHIFT) - 1);
  }

  /** The translation that a core has cached for a page, or -1. */
  long cached(int c, long page) {
    int at = positionOf(c, page);
    return at < 0 ? -1 : tlb[c].get(at);
  }

  /** Where in the list it is, or -1; the list is in ascending order. */
  int positionOf(int c, long page) {
    WordList list = tlb[c];
    int low = 0;
    int high = list.count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = page(list.get(middle));
      if (found == page) {
        return middle;
      }
      low = found < page ? middle + 1 : low;
      high = found > page ? middle - 1 : high;
    }
    return -1;
  }

  static long structure(int level, long index, int table) {
    return (long) level << LEVEL_SHIFT | index << INDEX_SHIFT | table;
  }

  static int level(long structure) {
    return (int) (structure >>> LEVEL_SHIFT);
  }

  static long index(long structure) {
    return structure >>> INDEX_SHIFT & (1L << (LEVEL_SHIFT - INDEX_SHIFT)) - 1;
  }

  static int table(long structure) {
    return (int) structure & ((1 << INDEX_SHIFT) - 1);
  }

  /** The table that a core has cached for a level and an index, or 0. */
  int cached(int c, int level, long index) {
    int at = positionOf(c, level, index);
    return at < 0 ? 0 : table(psc[c].get(at));
  }

  /** Where in the list it is, or -1. */
  int positionOf(int c, int level, long index) {
    WordList list = psc[c];
    long key = structure(level, index, 0) >>> INDEX_SHIFT;
    for (int i = 0; i < list.count(); i++) {
      if (list.get(i) >>> INDEX_SHIFT == key) {
        return i;
      }
    }
    return -1;
  }

  /** Drops the translations of some pages, and some tables. */
  void flush(int c, PageSet pages, TableSet tables) {
    WordList translations = tlb[c];
    for (int i = translations.count() - 1; i >= 0; i--) {
      if (pages.contains(page(translations.get(i)))) {
        translations.remove(i);
      }
    }
    WordList structures = psc[c];
    for (int i = structures.count() - 1; i >= 0; i--) {
      if (tables.contains(table(structures.get(i)))) {
        structures.remove(i);
      }
    }
  }

  int stores(int c) {
    return buffer[c].count() / 2;
  }

  boolean hasRoom(int c) {
    return stores(c) < storeDepth;
  }

  static long waiting(long page, int frame) {
    return page << PAGE_SHIFT | frame;
  }

  static int waitingFrame(long store) {
    return (int) store & ((1 << PAGE_SHIFT) - 1);
  }
}
