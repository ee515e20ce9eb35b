package org.vmoffer.pagetable;

import org.jspecify.annotations.Nullable;
import org.vmoffer.address.FrameNumber;
import org.vmoffer.address.VirtualPage;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.KernelMemory;

/**
 * The page tables of all processes. A walk splits the page number from the top, one index a level:
 *
 * <pre>
 *   x86-64, arm64, Sv48    47.....39  38.....30  29.....21  20.....12  11.......0
 *                         +---------+----------+----------+----------+----------+
 *                         | level 3 | level 2  | level 1  | level 0  |  offset  |
 *                         +---------+----------+----------+----------+----------+
 *                              |         |          |          |
 *   root table frame ----------+ table --+- table --+- table --+- frame
 *
 *   Sv39                            38.....30  29.....21  20.....12  11.......0     root at level 2
 * </pre>
 *
 * Tables are taken from the pool when a page needs them and given back with their last entry; a
 * root stays as long as its process. Mapping never fails: callers first compare {@link #missing}
 * with what is free.
 */
public final class PageTables {
  private final KernelMemory memory;
  private final EntryFormat format;
  private final Geometry geometry;
  private final TablePool pool;
  private @Nullable TableCounts counts;

  /** The tables whose frames come from this pool. */
  public PageTables(KernelMemory memory, EntryFormat format, TablePool pool) {
    this.memory = memory;
    this.format = format;
    this.geometry = format.geometry();
    this.pool = pool;
  }

  /** Whoever writes entries keeps these counts from now on, and whoever looks may use them. */
  public void useCounts(@Nullable TableCounts kept) {
    counts = kept;
  }

  /** What is in each table of the lowest level, if it is counted. */
  public @Nullable TableCounts counts() {
    return counts;
  }

  /**
   * The table of the lowest level that maps a page, and what the entries above it let through, in
   * one word: {@code cap << 32 | table}; 0 if there is none.
   */
  public long lowest(int root, long page) {
    if (root == 0) {
      return 0;
    }
    int cap = Attributes.UNCAPPED;
    int table = root;
    for (int level = geometry.top(); level > 0; level--) {
      long entry = memory.get(pool.words(table) + geometry.index(page, level));
      if (!format.isTable(entry, level)) {
        return 0;
      }
      cap &= format.cap(entry);
      table = (int) format.frame(entry);
    }
    return (long) cap << Integer.SIZE | table;
  }

  /** Where the table frames come from. */
  public TablePool pool() {
    return pool;
  }

  /** Shape of the tables. */
  public Geometry geometry() {
    return geometry;
  }

  /**
   * The walk: from the root down to the entry at the wanted level. Without a root, 0, nothing is
   * there.
   *
   * @return the entry's word index, or {@code ~l} if the entry at the higher level {@code l} leads
   *     to no table
   */
  public int walk(int root, long page, int level) {
    if (root == 0) {
      return ~geometry.top();
    }
    int table = root;
    for (int at = geometry.top(); ; at--) {
      int index = pool.words(table) + geometry.index(page, at);
      if (at == level) {
        return index;
      }
      long entry = memory.get(index);
      if (!format.isTable(entry, at)) {
        return ~at;
      }
      table = (int) format.frame(entry);
    }
  }

  /** A fresh, empty address space; a table frame must be free. */
  public int createRoot() {
    return pool.take();
  }

  /** Gives back the root of an empty address space. */
  public void freeRoot(int root) {
    pool.give(root);
  }

  /** The mapping of a page as a value; absent also where a table above it is. */
  public Entry entry(FrameNumber root, VirtualPage page) {
    long leaf = find((int) root.value(), page.number());
    if (!FoundLeaf.isThere(leaf)) {
      return new Entry.Absent();
    }
    int attributes = attributes(leaf);
    return new Entry.Leaf(
        new FrameNumber(frame(leaf)),
        Permissions.of(Attributes.current(attributes)),
        Permissions.of(Attributes.maximum(attributes)),
        Marks.of(Attributes.marks(attributes)));
  }

  /** Any entry as a value, by its word index and the level of its table. */
  public Entry decode(int entryIndex, int level) {
    return format.decode(memory.get(entryIndex), memory.get(pool.companion(entryIndex)), level);
  }

  /** Whether the entry at a word index is that of a mapped page or a large leaf. */
  public boolean isMapped(int entryIndex) {
    return format.isMapped(memory.get(entryIndex));
  }

  /**
   * Where a page is mapped, to be given to {@link #frame}, {@link #attributes} and {@link #change};
   * {@link FoundLeaf#NONE} if it is not.
   */
  public long find(int root, long page) {
    if (root == 0) {
      return FoundLeaf.NONE;
    }
    int cap = Attributes.UNCAPPED;
    int table = root;
    for (int level = geometry.top(); ; level--) {
      int index = pool.words(table) + geometry.index(page, level);
      long entry = memory.get(index);
      if (!format.isTable(entry, level)) {
        return format.isMapped(entry)
            ? FoundLeaf.of(index, level, page & (1L << geometry.shift(level)) - 1, cap)
            : FoundLeaf.NONE;
      }
      cap &= format.cap(entry);
      table = (int) format.frame(entry);
    }
  }

  /** The physical frame behind a page. */
  public int frame(long leaf) {
    return (int) format.frame(memory.get(FoundLeaf.index(leaf))) + FoundLeaf.offset(leaf);
  }

  /** The packed attributes of a page, see {@link Attributes}; they are what the caps leave. */
  public int attributes(long leaf) {
    int index = FoundLeaf.index(leaf);
    return FoundLeaf.cap(leaf)
        & format.attributes(memory.get(index), memory.get(pool.companion(index)));
  }

  /** Gives a page with an entry of its own other attributes. */
  public void change(long leaf, int attributes) {
    write(FoundLeaf.index(leaf), frame(leaf), attributes, 0);
  }

  /**
   * The first mapped page that is neither before {@code page} nor at or behind {@code end}, or end.
   */
  public long nextMapped(int root, long page, long end) {
    long at = page;
    while (at < end) {
      int index = walk(root, at, 0);
      if (index < 0) {
        int above = walk(root, at, ~index);
        if (above >= 0 && isMapped(above)) {
          return at;
        }
        at = geometry.next(at, ~index);
        continue;
      }
      long stop = Math.min(end, geometry.next(at, 1));
      for (; at < stop; at++, index++) {
        if (isMapped(index)) {
          return at;
        }
      }
    }
    return end;
  }

  /** How many tables mapping all the pages from {@code first} to before {@code end} would take. */
  public long missing(int root, long first, long end) {
    long count = 0;
    long at = first;
    while (at < end) {
      int index = walk(root, at, 0);
      int absent = index < 0 ? ~index : 0;
      long next = geometry.next(at, Math.max(absent, 1));
      long last = Math.min(end, next) - 1;
      for (int level = 1; level <= absent; level++) {
        count += (last >>> geometry.shift(level)) - (at >>> geometry.shift(level)) + 1;
      }
      at = next;
    }
    return count;
  }

  /** Maps a page that is not mapped; the tables that it misses must be free. */
  public void map(int root, long page, int frame, int attributes) {
    int index = walk(root, page, 0);
    while (index < 0) {
      int parent = walk(root, page, ~index);
      writeTable(parent, pool.take(), Attributes.UNCAPPED);
      pool.entryAdded(parent);
      index = walk(root, page, 0);
    }
    write(index, frame, attributes, 0);
    pool.entryAdded(index);
  }

  /**
   * Writes an entry that leads to a table; the entries in use are not counted anew.
   *
   * @param cap what it lets through, as {@link Attributes#cap} has it
   */
  public void writeTable(int index, int table, int cap) {
    memory.set(index, format.table(table, cap));
  }

  /** Clears an entry, by its word index; the entries in use are not counted anew. */
  public void clear(int index) {
    memory.set(index, 0);
    if (format.hasCompanion()) {
      memory.set(pool.companion(index), 0);
    }
  }

  /**
   * The table to which an entry leads, or 0.
   *
   * @param level the level of the table that holds the entry
   */
  public int next(int index, int level) {
    long entry = memory.get(index);
    return format.isTable(entry, level) ? (int) format.frame(entry) : 0;
  }

  /** Unmaps a mapped page and gives back the tables that this empties. */
  public void unmap(int root, long page) {
    int leaf = walk(root, page, 0);
    if (format.hasCompanion()) {
      memory.set(pool.companion(leaf), 0);
    }
    int index = leaf;
    for (int level = 0; ; level++) {
      memory.set(index, 0);
      if (!pool.entryRemoved(index) || level == geometry.top()) {
        return;
      }
      pool.give(pool.tableOf(index));
      index = walk(root, page, level + 1);
    }
  }

  /**
   * Writes the entry of a page or a large leaf, by its word index and the level of its table; the
   * entries in use are not counted anew.
   */
  public void write(int index, int frame, int attributes, int level) {
    memory.set(index, format.leaf(frame, attributes, level));
    if (format.hasCompanion()) {
      memory.set(pool.companion(index), format.companion(attributes));
    }
  }
}
