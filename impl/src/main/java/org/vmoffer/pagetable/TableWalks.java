package org.vmoffer.pagetable;

import org.vmoffer.address.FrameNumber;
import org.vmoffer.address.VirtualPage;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.KernelMemory;

/**
 * Walks through page tables, which change nothing. A walk splits the page number from the top, one
 * index a level:
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
 */
public abstract sealed class TableWalks permits PageTables {
  private final KernelMemory memory;
  private final EntryFormat format;
  private final Geometry geometry;
  private final TablePool pool;

  TableWalks(KernelMemory memory, EntryFormat format, TablePool pool) {
    this.memory = memory;
    this.format = format;
    this.geometry = format.geometry();
    this.pool = pool;
  }

  /** Where the table frames come from. */
  public final TablePool pool() {
    return pool;
  }

  /** Shape of the tables. */
  public final Geometry geometry() {
    return geometry;
  }

  /**
   * The table of the lowest level that maps a page, and what the entries above it let through, in
   * one word: {@code cap << 32 | table}; 0 if there is none.
   */
  public final long lowest(int root, long page) {
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

  /**
   * The walk: from the root down to the entry at the wanted level. Without a root, 0, nothing is
   * there.
   *
   * @return the entry's word index, or {@code ~l} if the entry at the higher level {@code l} leads
   *     to no table
   */
  public final int walk(int root, long page, int level) {
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

  /** The mapping of a page as a value; absent also where a table above it is. */
  public final Entry entry(FrameNumber root, VirtualPage page) {
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
  public final Entry decode(int entryIndex, int level) {
    return format.decode(memory.get(entryIndex), memory.get(pool.companion(entryIndex)), level);
  }

  /** Whether the entry at a word index is that of a mapped page or a large leaf. */
  public final boolean isMapped(int entryIndex) {
    return format.isMapped(memory.get(entryIndex));
  }

  /**
   * The table to which an entry leads, or 0.
   *
   * @param level the level of the table that holds the entry
   */
  public final int next(int index, int level) {
    long entry = memory.get(index);
    return format.isTable(entry, level) ? (int) format.frame(entry) : 0;
  }

  /**
   * Where a page is mapped, to be given to {@link #frame}, {@link #attributes} and {@link
   * PageTables#change}; {@link FoundLeaf#NONE} if it is not.
   */
  public final long find(int root, long page) {
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
  public final int frame(long leaf) {
    return (int) format.frame(memory.get(FoundLeaf.index(leaf))) + FoundLeaf.offset(leaf);
  }

  /** The packed attributes of a page, see {@link Attributes}; they are what the caps leave. */
  public final int attributes(long leaf) {
    int index = FoundLeaf.index(leaf);
    return FoundLeaf.cap(leaf)
        & format.attributes(memory.get(index), memory.get(pool.companion(index)));
  }

  /**
   * The first mapped page that is neither before {@code page} nor at or behind {@code end}, or end.
   */
  public final long nextMapped(int root, long page, long end) {
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
  public final long missing(int root, long first, long end) {
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
}
