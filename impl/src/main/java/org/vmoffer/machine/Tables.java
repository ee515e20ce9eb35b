package org.vmoffer.machine;

import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.ProcessTable;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.pagetable.PageTables;
import org.vmoffer.pagetable.TableCounts;
import org.vmoffer.pagetable.TablePool;

/**
 * The page tables as the kernel level uses them: entry by entry, never given back because they are
 * empty. Levels count from 1, the lowest; a table that is not there is 0.
 *
 * <p>Beside each entry is a word that hardware knows nothing of. Beside that of a page it is the
 * frame that callers are promised, which without a fork mostly is the one in the entry; beside a
 * large leaf, the first of the tables that it keeps: see {@link LargeLeaves}.
 */
final class Tables {
  private static final long TABLE = 1L << 62;
  private static final int CAP_SHIFT = 16;

  private final KernelMemory memory;
  private final ProcessTable processes;
  private final FrameTable frames;
  private final PageTables tables;
  private final TablePool pool;
  private final EntryFormat format;
  private final Geometry geometry;
  private final LargeLeaves large;
  private final TableCounts counts;
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
    this.large = new LargeLeaves(this);
    this.counts =
        new TableCounts(memory, base + (int) slots(state.config().tableFrames(), geometry));
    tables.useCounts(counts);
  }

  private static long slots(int tableFrames, Geometry geometry) {
    return (long) tableFrames * geometry.entries();
  }

  static long words(Scenario scenario) {
    int tableFrames = scenario.config().tableFrames();
    return slots(tableFrames, scenario.config().format().geometry())
        + TableCounts.size(tableFrames);
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

  /** What large leaves keep, and how they are split. */
  LargeLeaves large() {
    return large;
  }

  /** Pages below one table of a level; of level 0, one. */
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

  /** What the entries on the way to such a table, which must be there, let through together. */
  int capOn(int pid, long page, int level) {
    int cap = Attributes.UNCAPPED;
    int table = root(pid);
    for (int k = geometry.levels(); k > level; k--) {
      cap &= cap(table, slotOf(page, k));
      table = next(table, slotOf(page, k), k);
    }
    return cap;
  }

  /** The table in a slot of a table at a level above 1, or 0. */
  int next(int table, int slot, int level) {
    return tables.next(pool.words(table) + slot, level - 1);
  }

  /** Whether a slot of a table is not absent. */
  boolean isThere(int table, int slot) {
    return memory.get(pool.words(table) + slot) != 0;
  }

  /** What the entry of a table lets through. */
  int cap(int table, int slot) {
    return format.cap(memory.get(pool.words(table) + slot));
  }

  void setNext(int table, int slot, int next, int cap) {
    tables.writeTable(pool.words(table) + slot, next, cap);
    setBesideIn(table, slot, 0);
  }

  /** What hardware has noted in a slot: accessed, dirty. */
  long setByHardware(int table, int slot) {
    return format.setByHardware(memory.get(pool.words(table) + slot));
  }

  /** All that hardware may note in an entry. */
  long setByHardware() {
    return format.setByHardware(-1);
  }

  void addSetByHardware(int table, int slot, long bits) {
    int index = pool.words(table) + slot;
    memory.set(index, memory.get(index) | bits);
  }

  /** Whether an entry can cap what is below it to these permissions. */
  boolean canCap(int permissions) {
    return format.canCap(permissions);
  }

  /** The leaf that maps a page, as {@link FoundLeaf} has it. */
  long find(int pid, long page) {
    return tables.find(root(pid), page);
  }

  /** The level of the table with the leaf. */
  static int levelOf(long leaf) {
    return FoundLeaf.level(leaf) + 1;
  }

  /** Pages that the leaf maps; none is mapped without one. */
  long pagesOf(long leaf) {
    return FoundLeaf.isThere(leaf) ? 1L << geometry.shift(FoundLeaf.level(leaf)) : 1;
  }

  /** The mapping of a page, or absent. */
  long entry(int pid, long page) {
    long leaf = find(pid, page);
    if (!FoundLeaf.isThere(leaf)) {
      return Mapping.ABSENT;
    }
    int index = FoundLeaf.index(leaf);
    int frame =
        FoundLeaf.level(leaf) == 0
            ? beside(index)
            : large.frame(beside(index), levelOf(leaf), page);
    return Mapping.of(frame, frames.logical(tables.frame(leaf)), tables.attributes(leaf));
  }

  /** The leaf in a slot of a table of any level, or absent; caps above it are not looked at. */
  long leafIn(int table, int slot) {
    int index = pool.words(table) + slot;
    return format.isMapped(memory.get(index)) ? leaf(index) : Mapping.ABSENT;
  }

  private long leaf(int index) {
    return leaf(index, beside(index));
  }

  private long leaf(int index, int beside) {
    long word = memory.get(index);
    int phys = frames.logical((int) format.frame(word));
    return Mapping.of(beside, phys, format.attributes(word, memory.get(pool.companion(index))));
  }

  /** Writes all entries of all tables, as {@link MachineCode} has them. */
  int copyTo(long[] target, int offset) {
    int at = offset;
    int beside = promised;
    for (int table = 1; table <= pool.frames(); table++) {
      int first = pool.words(table);
      for (int index = first; index < first + geometry.entries(); index++) {
        target[at++] = code(index, (int) memory.get(beside++));
      }
    }
    return at;
  }

  private long code(int index, int beside) {
    long word = memory.get(index);
    if (word == 0) {
      return beside;
    }
    return format.isMapped(word)
        ? leaf(index, beside)
        : TABLE | (long) Attributes.capped(format.cap(word)) << CAP_SHIFT | format.frame(word);
  }

  /** Overwrites the entry of a page whose table at level 1 is there. */
  void put(int pid, long page, long mapping) {
    write(tables.walk(root(pid), page, 0), mapping, 1);
  }

  /** Gives a leaf other attributes. */
  void change(long leaf, int attributes) {
    int index = FoundLeaf.index(leaf);
    write(index, Mapping.with(leaf(index), attributes), levelOf(leaf));
  }

  /** The word beside a leaf. */
  int besideOf(long leaf) {
    return beside(FoundLeaf.index(leaf));
  }

  /** Makes the entry of a leaf absent; what it keeps must have been taken care of. */
  void remove(long leaf) {
    write(FoundLeaf.index(leaf), Mapping.ABSENT, levelOf(leaf));
  }

  /** Makes a slot of a table of any level absent. */
  void remove(int table, int slot) {
    write(pool.words(table) + slot, Mapping.ABSENT, 1);
  }

  /** Writes a slot of a table of a level; beside it is what the mapping has as its frame. */
  void putIn(int table, int slot, long mapping, int level) {
    write(pool.words(table) + slot, mapping, level);
  }

  /** The word beside a slot. */
  int besideIn(int table, int slot) {
    return beside(pool.words(table) + slot);
  }

  void setBesideIn(int table, int slot, int word) {
    setBeside(pool.words(table) + slot, word);
  }

  /** Takes away from a slot that is not absent what the cap does not let through. */
  void capIn(int table, int slot, int cap, int level) {
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

  /** The first mapped page that is neither before {@code page} nor at or behind the end, or end. */
  long nextMapped(int pid, long page, long end) {
    return tables.nextMapped(root(pid), page, end);
  }

  /** The lowest page from here on that a fork has left shared, or the end. */
  long nextCopiedOnWrite(int pid, long first, long end) {
    long page = nextMapped(pid, first, end);
    while (page < end && !Mapping.isCopiedOnWrite(entry(pid, page))) {
      long next = page + 1;
      if (slotOf(page, 1) == 0) {
        int table = tableOn(pid, page, 1);
        next = table != 0 && counts.copiedOnWrite(table) == 0 ? page + fanOut() : next;
      }
      page = nextMapped(pid, next, end);
    }
    return Math.min(page, end);
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
        setBeside(first + i, 0);
      }
    }
    counts.clear(table);
  }

  private void write(int index, long mapping, int level) {
    if (level == 1) {
      recount(index, mapping);
    }
    if (mapping == Mapping.ABSENT) {
      tables.clear(index);
      setBeside(index, 0);
    } else {
      long old = memory.get(index);
      int frame = frames.physical(Mapping.phys(mapping));
      tables.write(index, frame, Mapping.attributes(mapping), level - 1);
      if (format.frame(old) == frame && format.setByHardware(old) != 0) {
        // The same page: that it was accessed, and written to, stays known.
        memory.set(index, memory.get(index) | format.setByHardware(old));
      }
      setBeside(index, Mapping.frame(mapping));
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

  private int beside(int index) {
    return (int) memory.get(besideWord(index));
  }

  private void setBeside(int index, int value) {
    int word = besideWord(index);
    if (memory.get(word) != value) {
      memory.set(word, value);
    }
  }

  private int besideWord(int index) {
    int table = pool.tableOf(index);
    return promised + ((table - 1) << geometry.indexBits()) + index - pool.words(table);
  }
}
