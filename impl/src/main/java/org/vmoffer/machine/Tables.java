package org.vmoffer.machine;

import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.ProcessTable;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.pagetable.PageTables;

/**
 * The page tables as the kernel level uses them: entry by entry, never given back because they are
 * empty. Here is how pages are found in them; {@link TableSlots} has the entries.
 *
 * <p>Beside each entry is a word that hardware knows nothing of. Beside that of a page it is the
 * frame that callers are promised, which without a fork mostly is the one in the entry; beside a
 * large leaf, the first of the tables that it keeps: see {@link LargeLeaves}.
 */
final class Tables extends TableSlots {
  private final ProcessTable processes;
  private final FrameTable frames;
  private final PageTables tables;
  private final Geometry geometry;
  private final LargeLeaves large;

  Tables(KernelState state, int base) {
    super(state, base);
    this.processes = state.processes();
    this.frames = state.frames();
    this.tables = state.tables();
    this.geometry = tables.geometry();
    this.large = new LargeLeaves(this);
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
        next = table != 0 && copiedOnWrite(table) == 0 ? page + fanOut() : next;
      }
      page = nextMapped(pid, next, end);
    }
    return Math.min(page, end);
  }

  /** How many tables mapping these pages would take. */
  long missing(int pid, long first, long end) {
    return tables.missing(root(pid), first, end);
  }
}
