package org.vmoffer.machine;

import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.pagetable.PageTables;
import org.vmoffer.pagetable.TableCounts;
import org.vmoffer.pagetable.TablePool;

/**
 * The tables' slots, one by one, and the word beside each: a table of any level, and which of its
 * entries. Levels count from 1, the lowest; a table that is not there is 0.
 */
abstract sealed class TableSlots permits Tables {
  private static final long TABLE = 1L << 62;
  private static final int CAP_SHIFT = 16;

  private final KernelMemory memory;
  private final FrameTable frames;
  private final PageTables tables;
  private final TablePool pool;
  private final EntryFormat format;
  private final Geometry geometry;
  private final Beside beside;
  private final TableCounts counts;

  TableSlots(KernelState state, int base) {
    this.memory = state.memory();
    this.frames = state.frames();
    this.tables = state.tables();
    this.pool = tables.pool();
    this.format = state.config().format();
    this.geometry = format.geometry();
    this.beside = new Beside(memory, pool, geometry, base);
    int tableFrames = state.config().tableFrames();
    this.counts = new TableCounts(memory, base + (int) Beside.words(tableFrames, geometry));
    tables.useCounts(counts);
  }

  static long words(Scenario scenario) {
    int tableFrames = scenario.config().tableFrames();
    return Beside.words(tableFrames, scenario.config().format().geometry())
        + TableCounts.size(tableFrames);
  }

  /** The word beside an entry, by the entry's word index. */
  final int beside(int index) {
    return beside.get(index);
  }

  /** How many pages are copied on write in a table of level 1. */
  final long copiedOnWrite(int table) {
    return counts.copiedOnWrite(table);
  }

  final int levels() {
    return geometry.levels();
  }

  final int fanOut() {
    return geometry.entries();
  }

  TablePool pool() {
    return pool;
  }

  /** The table in a slot of a table at a level above 1, or 0. */
  final int next(int table, int slot, int level) {
    return tables.next(pool.words(table) + slot, level - 1);
  }

  /** Whether a slot of a table is not absent. */
  final boolean isThere(int table, int slot) {
    return memory.get(pool.words(table) + slot) != 0;
  }

  /** What the entry of a table lets through. */
  final int cap(int table, int slot) {
    return format.cap(memory.get(pool.words(table) + slot));
  }

  final void setNext(int table, int slot, int next, int cap) {
    tables.writeTable(pool.words(table) + slot, next, cap);
    setBesideIn(table, slot, 0);
  }

  /** What hardware has noted in a slot: accessed, dirty. */
  final long setByHardware(int table, int slot) {
    return format.setByHardware(memory.get(pool.words(table) + slot));
  }

  /** All that hardware may note in an entry. */
  final long setByHardware() {
    return format.setByHardware(-1);
  }

  final void addSetByHardware(int table, int slot, long bits) {
    int index = pool.words(table) + slot;
    memory.set(index, memory.get(index) | bits);
  }

  /** Whether an entry can cap what is below it to these permissions. */
  final boolean canCap(int permissions) {
    return format.canCap(permissions);
  }

  /** The leaf in a slot of a table of any level, or absent; caps above it are not looked at. */
  final long leafIn(int table, int slot) {
    int index = pool.words(table) + slot;
    return format.isMapped(memory.get(index)) ? leaf(index) : Mapping.ABSENT;
  }

  /** The leaf whose entry is at a word index; caps above it are not looked at. */
  final long leaf(int index) {
    return leaf(index, beside.get(index));
  }

  private long leaf(int index, int kept) {
    long word = memory.get(index);
    int phys = frames.logical((int) format.frame(word));
    return Mapping.of(kept, phys, format.attributes(word, memory.get(pool.companion(index))));
  }

  /** Writes a slot of a table of a level; beside it is what the mapping has as its frame. */
  final void putIn(int table, int slot, long mapping, int level) {
    write(pool.words(table) + slot, mapping, level);
  }

  /** Makes a slot of a table of any level absent. */
  final void remove(int table, int slot) {
    write(pool.words(table) + slot, Mapping.ABSENT, 1);
  }

  /** The word beside a slot. */
  final int besideIn(int table, int slot) {
    return beside.get(pool.words(table) + slot);
  }

  final void setBesideIn(int table, int slot, int word) {
    beside.set(pool.words(table) + slot, word);
  }

  /** Takes away from a slot that is not absent what the cap does not let through. */
  final void capIn(int table, int slot, int cap, int level) {
    int next = level == 1 ? 0 : next(table, slot, level);
    if (next != 0) {
      setNext(table, slot, next, cap(table, slot) & cap);
    } else {
      long leaf = leafIn(table, slot);
      if (leaf != Mapping.ABSENT) {
        putIn(table, slot, Mapping.with(leaf, Mapping.attributes(leaf) & cap), level);
      }
    }
  }

  /** Makes every entry of a table absent. */
  final void blank(int table) {
    int first = pool.words(table);
    for (int i = 0; i < geometry.entries(); i++) {
      if (memory.get(first + i) != 0) {
        tables.clear(first + i);
        beside.set(first + i, 0);
      }
    }
    counts.clear(table);
  }

  final void write(int index, long mapping, int level) {
    if (level == 1) {
      recount(index, mapping);
    }
    if (mapping == Mapping.ABSENT) {
      tables.clear(index);
      beside.set(index, 0);
    } else {
      long old = memory.get(index);
      int frame = frames.physical(Mapping.phys(mapping));
      tables.write(index, frame, Mapping.attributes(mapping), level - 1);
      if (format.frame(old) == frame && format.setByHardware(old) != 0) {
        // The same page: that it was accessed, and written to, stays known.
        memory.set(index, memory.get(index) | format.setByHardware(old));
      }
      beside.set(index, Mapping.frame(mapping));
    }
  }

  private void recount(int index, long mapping) {
    long old = memory.get(index);
    int table = pool.tableOf(index);
    if (format.isMapped(old)) {
      counts.removed(table, format.attributes(old, memory.get(pool.companion(index))));
    }
    if (mapping != Mapping.ABSENT) {
      counts.added(table, Mapping.attributes(mapping));
    }
  }

  /** Writes all entries of all tables, as {@link MachineCode} has them. */
  final int copyTo(long[] target, int offset) {
    int at = offset;
    int word = beside.first();
    for (int table = 1; table <= pool.frames(); table++) {
      int first = pool.words(table);
      for (int index = first; index < first + geometry.entries(); index++) {
        target[at++] = code(index, (int) memory.get(word++));
      }
    }
    return at;
  }

  private long code(int index, int kept) {
    long word = memory.get(index);
    if (word == 0) {
      return kept;
    }
    return format.isMapped(word)
        ? leaf(index, kept)
        : TABLE | (long) Attributes.capped(format.cap(word)) << CAP_SHIFT | format.frame(word);
  }
}
