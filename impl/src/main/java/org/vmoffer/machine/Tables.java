package org.vmoffer.machine;

import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.ProcessTable;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.pagetable.PageTables;
import org.vmoffer.pagetable.TablePool;

/**
 * The page tables as the kernel level uses them: entry by entry, never given back because they are
 * empty. Levels count from 1, the leaves'; a table that is not there is 0.
 *
 * <p>Beside each entry is the frame that callers are promised, one word: hardware knows nothing of
 * it, and without a fork it mostly is the one in the entry.
 */
final class Tables {
  private static final long TABLE = 1L << 62;

  private final KernelMemory memory;
  private final ProcessTable processes;
  private final FrameTable frames;
  private final PageTables tables;
  private final TablePool pool;
  private final EntryFormat format;
  private final Geometry geometry;
  private final int promised;

  Tables(KernelState state, int base) {
    this.memory = state.memory();
    this.processes = state.processes();
    this.frames = state.frames();
    this.tables = state.tables();
    this.pool = tables.pool();
    this.format = state.config().format();
    this.geometry = format.geometry();
    this.promised = base;
  }

  static long words(Scenario scenario) {
    return (long) scenario.config().tableFrames() * scenario.fanOut();
  }

  int levels() {
    return geometry.levels();
  }

  int fanOut() {
    return geometry.entries();
  }

  TablePool pool() {
    return pool;
  }

  /** Pages below one table of a level. */
  long span(int level) {
    return 1L << geometry.shift(level);
  }

  /** Which table of a level a page belongs to. */
  long indexOf(long page, int level) {
    return page >>> geometry.shift(level);
  }

  /** Which entry of that table leads to the page. */
  int slotOf(long page, int level) {
    return geometry.index(page, level - 1);
  }

  int root(int pid) {
    return processes.root(pid);
  }

  /** The table of a process that maps a page at a level, or 0. */
  int tableOn(int pid, long page, int level) {
    int table = root(pid);
    for (int k = geometry.levels(); k > level && table != 0; k--) {
      table = next(table, slotOf(page, k), k);
    }
    return table;
  }

  /** The table in a slot of a table at a level above 1, or 0. */
  int next(int table, int slot, int level) {
    return tables.next(pool.words(table) + slot, level - 1);
  }

  void setNext(int table, int slot, int next) {
    if (next == 0) {
      tables.clear(pool.words(table) + slot);
    } else {
      tables.writeTable(pool.words(table) + slot, next);
    }
  }

  /** The mapping of a page, or absent. */
  long entry(int pid, long page) {
    int index = tables.walk(root(pid), page, 0);
    return index < 0 ? Mapping.ABSENT : mapping(index);
  }

  /** The mapping in a slot of a table at level 1. */
  long entryIn(int table, int slot) {
    return mapping(pool.words(table) + slot);
  }

  /** Writes all entries of all tables: 0, a mark and a table, or a mapping. */
  int copyTo(long[] target, int offset) {
    int at = offset;
    int beside = promised;
    for (int table = 1; table <= pool.frames(); table++) {
      int first = pool.words(table);
      for (int index = first; index < first + geometry.entries(); index++) {
        long word = memory.get(index);
        if (word != 0) {
          word = format.isMapped(word) ? mapping(index, beside) : TABLE | format.frame(word);
        }
        target[at++] = word;
        beside++;
      }
    }
    return at;
  }

  /** Overwrites the entry of a page whose table is there. */
  void put(int pid, long page, long mapping) {
    write(tables.walk(root(pid), page, 0), mapping);
  }

  void putIn(int table, int slot, long mapping) {
    write(pool.words(table) + slot, mapping);
  }

  /** The first mapped page that is neither before {@code page} nor at or behind the end, or end. */
  long nextMapped(int pid, long page, long end) {
    return tables.nextMapped(root(pid), page, end);
  }

  /** How many tables mapping these pages would take. */
  long missing(int pid, long first, long end) {
    return tables.missing(root(pid), first, end);
  }

  /** Makes every entry of a table absent. */
  void blank(int table) {
    int first = pool.words(table);
    for (int i = 0; i < geometry.entries(); i++) {
      if (memory.get(first + i) != 0) {
        tables.clear(first + i);
        setPromised(first + i, 0);
      }
    }
  }

  private long mapping(int index) {
    return format.isMapped(memory.get(index)) ? mapping(index, promised(index)) : Mapping.ABSENT;
  }

  private long mapping(int index, int beside) {
    int phys = frames.logical(tables.frame(index));
    return Mapping.of((int) memory.get(beside), phys, tables.attributes(index));
  }

  private void write(int index, long mapping) {
    if (mapping == Mapping.ABSENT) {
      tables.clear(index);
      setPromised(index, 0);
    } else {
      long old = memory.get(index);
      int frame = frames.physical(Mapping.phys(mapping));
      tables.write(index, frame, Mapping.attributes(mapping));
      if (format.frame(old) == frame && format.setByHardware(old) != 0) {
        // The same page: that it was accessed, and written to, stays known.
        memory.set(index, memory.get(index) | format.setByHardware(old));
      }
      setPromised(index, Mapping.frame(mapping));
    }
  }

  private void setPromised(int index, int frame) {
    int word = promised(index);
    if (memory.get(word) != frame) {
      memory.set(word, frame);
    }
  }

  private int promised(int index) {
    int table = pool.tableOf(index);
    return promised + ((table - 1) << geometry.indexBits()) + index - pool.words(table);
  }
}
