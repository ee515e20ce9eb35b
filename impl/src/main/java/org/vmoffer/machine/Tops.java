package org.vmoffer.machine;

/**
 * The tables that a claim moves as they are: the highest of those whose pages all go, and whatever
 * is below them. A job has them as a list of words, {@code page << 24 | level << 16 | table},
 * ascending; the page is the first one at the source.
 */
final class Tops {
  private static final int PAGE_SHIFT = 24;
  private static final int LEVEL_SHIFT = 16;
  private static final int TABLE_MASK = (1 << LEVEL_SHIFT) - 1;
  private static final int LEVEL_MASK = (1 << (PAGE_SHIFT - LEVEL_SHIFT)) - 1;

  private final Tables tables;

  Tops(Tables tables) {
    this.tables = tables;
  }

  static long page(long top) {
    return top >>> PAGE_SHIFT;
  }

  static int level(long top) {
    return (int) (top >>> LEVEL_SHIFT) & LEVEL_MASK;
  }

  static int table(long top) {
    return (int) top & TABLE_MASK;
  }

  /**
   * Notes every table that moves if it lies whole in the range, falls on a table's place at the
   * destination, and none is there; how many tables of the destination they make needless.
   */
  long find(Job job, int source, int destination, long first, long place, long pages) {
    long supplied = 0;
    long end = first + pages;
    long page = first;
    while (page < end) {
      int level = level(source, destination, page, end, place - first);
      if (level == 0) {
        page = (page / tables.span(1) + 1) * tables.span(1);
      } else {
        long table = tables.tableOn(source, page, level);
        job.tops().append(page << PAGE_SHIFT | (long) level << LEVEL_SHIFT | table);
        supplied += tables.large().deposit(level + 1);
        page += tables.span(level);
      }
    }
    return supplied;
  }

  /** The highest level of a table that begins with the page and moves, or 0. */
  private int level(int source, int destination, long page, long end, long distance) {
    for (int k = tables.levels() - 1; k > 0; k--) {
      long span = tables.span(k);
      if (page % span == 0
          && page + span <= end
          && distance % span == 0
          && tables.tableOn(source, page, k) != 0
          && tables.tableOn(destination, page + distance, k) == 0) {
        return k;
      }
    }
    return 0;
  }

  /** The one that has a page of the source, or -1. */
  long with(Job job, long page) {
    WordList tops = job.tops();
    int low = 0;
    int high = tops.count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long top = tops.get(middle);
      if (page < page(top)) {
        high = middle - 1;
      } else if (page >= page(top) + tables.span(level(top))) {
        low = middle + 1;
      } else {
        return top;
      }
    }
    return -1;
  }

  /** It hangs where it belongs now, with all below it. */
  void arrived(Job job, long top) {
    job.tops().removeWord(top);
    forget(job, table(top), level(top));
  }

  private void forget(Job job, int table, int level) {
    job.moved().removeWord((long) level << Integer.SIZE | table);
    for (int slot = 0; level > 1 && slot < tables.fanOut(); slot++) {
      int next = tables.next(table, slot, level);
      if (next != 0) {
        forget(job, next, level - 1);
      }
    }
  }
}
