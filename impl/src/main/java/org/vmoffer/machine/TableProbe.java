package org.vmoffer.machine;

import java.util.function.LongConsumer;
import org.vmoffer.memory.KernelMemory;

/**
 * Page tables as a clock and a walker see them: by physical address. The only thing that changes
 * through here are bits that hardware sets.
 */
public final class TableProbe {
  private static final int PAGE_BITS = 12;
  private static final int ENTRY_BITS = 3;
  private static final int ENTRY_MASK = (1 << (PAGE_BITS - ENTRY_BITS)) - 1;

  private final MmuState state;
  private final KernelMemory memory;
  private final Tables tables;

  TableProbe(MmuState state) {
    this.state = state;
    this.memory = state.memory();
    this.tables = state.tables();
  }

  /** The root table of a process, or 0. */
  public int root(int pid) {
    return tables.root(pid);
  }

  /** The word at a physical address of a page table. */
  public long read(long physicalAddress) {
    return memory.get(word(physicalAddress));
  }

  /** Overwrites it, as hardware does that sets accessed and dirty bits. */
  public void write(long physicalAddress, long entry) {
    memory.set(word(physicalAddress), entry);
  }

  private int word(long physicalAddress) {
    int table = (int) (physicalAddress >>> PAGE_BITS);
    return tables.pool().words(table) + ((int) (physicalAddress >>> ENTRY_BITS) & ENTRY_MASK);
  }

  /** The physical address of a slot of a table. */
  static long address(int table, int slot) {
    return ((long) table << PAGE_BITS) + ((long) slot << ENTRY_BITS);
  }

  /** The physical address of the entry in which the walk for a page ends, at whatever level. */
  public long entryAddress(int pid, long page) {
    return entryAddress(pid, page, 1);
  }

  /** The same of a walk that goes no further down than a table of a level. */
  public long entryAddress(int pid, long page, int lowest) {
    int table = tables.root(pid);
    for (int k = tables.levels(); ; k--) {
      int slot = tables.slotOf(page, k);
      int below = k == lowest ? 0 : tables.next(table, slot, k);
      if (below == 0) {
        return address(table, slot);
      }
      table = below;
    }
  }

  /** Gives the physical address of every entry on the way to a page, the last included. */
  public void path(int pid, long page, LongConsumer entry) {
    path(pid, page, 1, entry);
  }

  /** The same down to the entry in a table of a level. */
  public void path(int pid, long page, int lowest, LongConsumer entry) {
    int table = tables.root(pid);
    for (int k = tables.levels(); table != 0 && k >= lowest; k--) {
      int slot = tables.slotOf(page, k);
      entry.accept(address(table, slot));
      table = k == 1 ? 0 : tables.next(table, slot, k);
    }
  }

  /** Pages below a table of the lowest level. */
  public long pagesOfATable() {
    return tables.fanOut();
  }

  /** The table of the lowest level that maps a page, or 0. */
  public int lowest(int pid, long page) {
    return tables.tableOn(pid, page, 1);
  }

  /** The first page behind those that the entry of a page, mapped or not, speaks for. */
  public long nextEntry(int pid, long page) {
    int table = tables.root(pid);
    for (int k = tables.levels(); ; k--) {
      int below = k == 1 || table == 0 ? 0 : tables.next(table, tables.slotOf(page, k), k);
      if (below == 0) {
        long span = tables.span(k - 1);
        return (page / span + 1) * span;
      }
      table = below;
    }
  }

  /** Gives every page that a process maps. */
  public void mappedPages(int pid, LongConsumer page) {
    long end = state.userPages();
    for (long p = tables.nextMapped(pid, 0, end); p < end; p = tables.nextMapped(pid, p + 1, end)) {
      page.accept(p);
    }
  }

  /** The data frame behind a page that a process maps. */
  public int frame(int pid, long page) {
    return Mapping.phys(tables.entry(pid, page));
  }

  /** Data frames that nobody maps and that are kept for no copy. */
  public int freeFrames() {
    return state.frames().free().count();
  }

  /** Data frames that nobody maps, those that are kept for copies of shared pages included. */
  public int unmappedFrames() {
    return freeFrames() + state.reserves().count();
  }

  /** Gives the lowest unused data frames. */
  public void unusedFrames(long count, LongConsumer frame) {
    int f = -1;
    for (long i = 0; i < count; i++) {
      f = state.frames().free().lowest(f + 1);
      if (f < 0) {
        return;
      }
      frame.accept(f);
    }
  }
}
