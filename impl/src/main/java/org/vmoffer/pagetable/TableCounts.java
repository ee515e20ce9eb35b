package org.vmoffer.pagetable;

import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.KernelMemory;

/**
 * How many of the entries of each table of the lowest level are what, so that a call about very
 * many pages looks at tables instead. Exact at every moment; caps above the table are not in it.
 *
 * <pre>
 *   a table    mapped pages; by current permissions, 8 words; of those that are pinned, 8 words;
 *              pages whose maximum lacks R, W, X; pages with each mark, 3 words; copied on write
 * </pre>
 */
public final class TableCounts {
  private static final int SETS = Permissions.MASK + 1;
  private static final int BITS = 3;
  private static final int CURRENT = 1;
  private static final int PINNED = CURRENT + SETS;
  private static final int LACKING = PINNED + SETS;
  private static final int MARKED = LACKING + BITS;
  private static final int COPIED = MARKED + BITS;
  private static final int WORDS = COPIED + 1;

  private final KernelMemory memory;
  private final int base;

  /** The counts at these words. */
  public TableCounts(KernelMemory memory, int base) {
    this.memory = memory;
    this.base = base;
  }

  /** Words that the counts of so many tables take. */
  public static long size(int tables) {
    return (long) tables * WORDS;
  }

  /** A page with these attributes is mapped in the table now. */
  public void added(int table, int attributes) {
    count(table, attributes, 1);
  }

  /** It is no longer. */
  public void removed(int table, int attributes) {
    count(table, attributes, -1);
  }

  private void count(int table, int attributes, int by) {
    int first = first(table);
    int current = Attributes.current(attributes);
    add(first, by);
    add(first + CURRENT + current, by);
    if ((attributes & Marks.PINNED_BIT) != 0) {
      add(first + PINNED + current, by);
    }
    for (int bit = 0; bit < BITS; bit++) {
      if ((Attributes.maximum(attributes) >>> bit & 1) == 0) {
        add(first + LACKING + bit, by);
      }
      if ((Attributes.marks(attributes) >>> bit & 1) != 0) {
        add(first + MARKED + bit, by);
      }
    }
    if ((attributes & Attributes.COPIED_ON_WRITE) != 0) {
      add(first + COPIED, by);
    }
  }

  private void add(int word, int by) {
    memory.set(word, memory.get(word) + by);
  }

  /** Nothing is mapped in the table. */
  public void clear(int table) {
    for (int word = first(table); word < first(table) + WORDS; word++) {
      if (memory.get(word) != 0) {
        memory.set(word, 0);
      }
    }
  }

  /** Mapped pages. */
  public int mapped(int table) {
    return (int) memory.get(first(table));
  }

  /** Pages that a fork has left shared. */
  public int copiedOnWrite(int table) {
    return (int) memory.get(first(table) + COPIED);
  }

  /** Bit c is set iff some page has the current permissions with bits c. */
  public int currents(int table) {
    return present(first(table) + CURRENT, SETS);
  }

  /** The same of pinned pages. */
  public int pinnedCurrents(int table) {
    return present(first(table) + PINNED, SETS);
  }

  /** The rights that are in every page's maximum, as bits. */
  public int maximum(int table) {
    return Permissions.MASK & ~present(first(table) + LACKING, BITS);
  }

  /** The marks that some page has, as bits. */
  public int marks(int table) {
    return present(first(table) + MARKED, BITS);
  }

  /** Whether other counts say the same of a table. */
  public boolean isSame(TableCounts other, int table) {
    for (int word = 0; word < WORDS; word++) {
      if (memory.get(first(table) + word) != other.memory.get(other.first(table) + word)) {
        return false;
      }
    }
    return true;
  }

  private int present(int from, int count) {
    int bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= memory.get(from + i) == 0 ? 0 : 1 << i;
    }
    return bits;
  }

  private int first(int table) {
    return base + (table - 1) * WORDS;
  }
}
