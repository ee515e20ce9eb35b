package org.vmoffer.machine;

import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.pagetable.TablePool;

/** One word for each entry of all tables, of which hardware knows nothing. */
final class Beside {
  private final KernelMemory memory;
  private final TablePool pool;
  private final int indexBits;
  private final int base;

  Beside(KernelMemory memory, TablePool pool, Geometry geometry, int base) {
    this.memory = memory;
    this.pool = pool;
    this.indexBits = geometry.indexBits();
    this.base = base;
  }

  /** Words that these take. */
  static long words(int tableFrames, Geometry geometry) {
    return (long) tableFrames * geometry.entries();
  }

  /** The word beside an entry, by the entry's word index. */
  int get(int index) {
    return (int) memory.get(word(index));
  }

  void set(int index, int value) {
    int word = word(index);
    if (memory.get(word) != value) {
      memory.set(word, value);
    }
  }

  /** The word that belongs to the first entry of the first table; the others follow in order. */
  int first() {
    return base;
  }

  private int word(int index) {
    int table = pool.tableOf(index);
    return base + ((table - 1) << indexBits) + index - pool.words(table);
  }
}
