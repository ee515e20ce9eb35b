package org.vmoffer.machine;

import org.vmoffer.memory.KernelMemory;

/**
 * The shootdowns asked of a core and not yet acknowledged, a set.
 *
 * <pre>
 *   word 0      how many
 *   then a row for each:
 *     by        the thread that asks
 *     runs      how many runs of pages
 *     run...    as {@link PageSet} has them
 *     tables... as {@link TableSet} has them
 * </pre>
 */
final class Requests {
  private static final int RUNS = 1;
  private static final int FIRST_RUN = 2;

  private final KernelMemory memory;
  private final int base;
  private final int capacity;
  private final int tables;
  private final int row;

  Requests(KernelMemory memory, int base, Scenario scenario, Bounds bounds, int capacity) {
    this.memory = memory;
    this.base = base;
    this.capacity = capacity;
    this.tables = FIRST_RUN + bounds.runs();
    this.row = row(scenario, bounds);
  }

  private static int row(Scenario scenario, Bounds bounds) {
    return FIRST_RUN + bounds.runs() + TableSet.words(scenario.config().tableFrames());
  }

  static long words(Scenario scenario, Bounds bounds, long capacity) {
    return 1 + capacity * row(scenario, bounds);
  }

  int count() {
    return (int) memory.get(base);
  }

  boolean isEmpty() {
    return count() == 0;
  }

  int by(int i) {
    return (int) memory.get(word(i));
  }

  boolean isFrom(int t) {
    for (int i = 0; i < count(); i++) {
      if (by(i) == t) {
        return true;
      }
    }
    return false;
  }

  /** Adds a request, unless it is there. */
  void add(int by, PageSet pages, TableSet set) {
    int count = count();
    for (int i = 0; i < count; i++) {
      if (isSame(i, by, pages, set)) {
        return;
      }
    }
    if (count == capacity) {
      throw new IllegalStateException("more than " + capacity + " requests of one core");
    }
    int word = word(count);
    memory.set(word, by);
    memory.set(word + RUNS, pages.runs());
    for (int r = 0; r < pages.runs(); r++) {
      memory.set(word + FIRST_RUN + r, pages.run(r));
    }
    for (int w = 0; w < set.words(); w++) {
      memory.set(word + tables + w, set.word(w));
    }
    memory.set(base, count + 1L);
  }

  private boolean isSame(int i, int by, PageSet pages, TableSet set) {
    int word = word(i);
    if (memory.get(word) != by || memory.get(word + RUNS) != pages.runs()) {
      return false;
    }
    for (int r = 0; r < pages.runs(); r++) {
      if (memory.get(word + FIRST_RUN + r) != pages.run(r)) {
        return false;
      }
    }
    for (int w = 0; w < set.words(); w++) {
      if (memory.get(word + tables + w) != set.word(w)) {
        return false;
      }
    }
    return true;
  }

  /** Reads what a request asks for. */
  void read(int i, PageSet pages, TableSet set) {
    int word = word(i);
    pages.clear();
    for (int r = 0; r < memory.get(word + RUNS); r++) {
      pages.addRun(memory.get(word + FIRST_RUN + r));
    }
    for (int w = 0; w < set.words(); w++) {
      set.setWord(w, memory.get(word + tables + w));
    }
  }

  void remove(int i) {
    int last = count() - 1;
    for (int at = word(i); at < word(last); at++) {
      memory.set(at, memory.get(at + row));
    }
    memory.set(base, last);
  }

  private int word(int i) {
    return base + 1 + i * row;
  }
}
