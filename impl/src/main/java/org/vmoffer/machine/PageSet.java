package org.vmoffer.machine;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** A set of pages as ascending runs, each a word: first page in the upper half, how many below. */
final class PageSet {
  private long[] runs = new long[4];
  private int count;

  static long run(long first, long pages) {
    return first << Integer.SIZE | pages;
  }

  static long first(long run) {
    return run >>> Integer.SIZE;
  }

  static long end(long run) {
    return first(run) + (run & 0xffff_ffffL);
  }

  void clear() {
    count = 0;
  }

  int runs() {
    return count;
  }

  long run(int i) {
    return runs[i];
  }

  /** Adds a page behind all others. */
  void add(long page) {
    if (count > 0 && end(runs[count - 1]) == page) {
      runs[count - 1]++;
    } else {
      addRun(run(page, 1));
    }
  }

  /** Adds a run behind all others. */
  void addRun(long run) {
    if (count == runs.length) {
      runs = Arrays.copyOf(runs, 2 * count);
    }
    runs[count++] = run;
  }

  /** Whether some of these pages are in the set. */
  boolean intersects(long first, long pages) {
    for (int i = 0; i < count; i++) {
      if (first < end(runs[i]) && first + pages > first(runs[i])) {
        return true;
      }
    }
    return false;
  }

  /** Gives every page; how many they are. */
  long forEach(LongConsumer page) {
    long pages = 0;
    for (int i = 0; i < count; i++) {
      for (long at = first(runs[i]); at < end(runs[i]); at++) {
        page.accept(at);
      }
      pages += end(runs[i]) - first(runs[i]);
    }
    return pages;
  }
}
