package org.vmoffer.pagetable;

import org.jspecify.annotations.Nullable;
import org.vmoffer.memory.KernelMemory;

/**
 * The page tables of all processes: the walks of {@link TableWalks}, and what changes them.
 *
 * <p>Tables are taken from the pool when a page needs them and given back with their last entry; a
 * root stays as long as its process. Mapping never fails: callers first compare {@link #missing}
 * with what is free.
 */
public final class PageTables extends TableWalks {
  private final KernelMemory memory;
  private final EntryFormat format;
  private final TablePool pool;
  private @Nullable TableCounts counts;

  /** The tables whose frames come from this pool. */
  public PageTables(KernelMemory memory, EntryFormat format, TablePool pool) {
    super(memory, format, pool);
    this.memory = memory;
    this.format = format;
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

  /** A fresh, empty address space; a table frame must be free. */
  public int createRoot() {
    return pool.take();
  }

  /** Gives back the root of an empty address space. */
  public void freeRoot(int root) {
    pool.give(root);
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

  /** Unmaps a mapped page and gives back the tables that this empties. */
  public void unmap(int root, long page) {
    int leaf = walk(root, page, 0);
    if (format.hasCompanion()) {
      memory.set(pool.companion(leaf), 0);
    }
    int index = leaf;
    for (int level = 0; ; level++) {
      memory.set(index, 0);
      if (!pool.entryRemoved(index) || level == geometry().top()) {
        return;
      }
      pool.give(pool.tableOf(index));
      index = walk(root, page, level + 1);
    }
  }

  /** Gives a page with an entry of its own other attributes. */
  public void change(long leaf, int attributes) {
    write(FoundLeaf.index(leaf), frame(leaf), attributes, 0);
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
}
