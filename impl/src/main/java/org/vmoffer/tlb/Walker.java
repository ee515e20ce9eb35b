package org.vmoffer.tlb;

import org.vmoffer.cache.DataCaches;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;

/**
 * Walks page tables: loads one entry a level, from the lowest level that a structure cache knows a
 * table of, or from the root.
 */
final class Walker {
  /** Which counter a hit in the structure cache for tables of a level belongs to. */
  private static final Counter[] HITS = {
    Counter.PDE_HITS, // no such level
    Counter.PDE_HITS,
    Counter.PDPTE_HITS,
    Counter.PML4E_HITS,
    Counter.PML5E_HITS
  };

  private final PhysicalMemory memory;
  private final DataCaches caches;
  private final StructureCaches structures;
  private final Tally tally;
  private final int levels;
  private final int updateCycles;
  private int elapsed;

  Walker(
      Profile profile,
      PhysicalMemory memory,
      DataCaches caches,
      StructureCaches structures,
      Tally tally) {
    this.memory = memory;
    this.caches = caches;
    this.structures = structures;
    this.tally = tally;
    this.levels = profile.levels();
    this.updateCycles = profile.latencies().update();
  }

  /** Cycles of the walk or of the update that was made last. */
  int elapsed() {
    return elapsed;
  }

  /**
   * The translation of an address, or 0 if an entry on the way is not present. Every entry that is
   * loaded and present gets its A flag before anything is cached of it.
   */
  long walk(long root, long va, int pcid) {
    elapsed = 0;
    tally.count(Counter.WALKS);
    long table = root | Translation.RIGHTS;
    int level = levels;
    for (int known = 1; known < levels; known++) {
      long found = structures.lookup(known, va, pcid);
      if (found != 0) {
        tally.count(HITS[known]);
        table = found;
        level = known;
        break;
      }
    }
    return walkFrom(table, level, va, pcid);
  }

  private long walkFrom(long start, int top, long va, int pcid) {
    long table = start;
    for (int level = top; ; level--) {
      long address = HardwareEntry.address(Translation.base(table), va, level);
      long entry = load(address);
      if ((entry & HardwareEntry.PRESENT) == 0) {
        tally.count(Counter.LEVELS_NOT_REACHED, level - 1);
        return 0;
      }
      if ((entry & HardwareEntry.ACCESSED) == 0) {
        memory.write(address, entry | HardwareEntry.ACCESSED);
        update(Counter.ACCESSED_UPDATES);
      }
      long rights = table & HardwareEntry.rights(entry);
      if (HardwareEntry.isLeaf(entry, level)) {
        tally.count(Counter.LEVELS_NOT_REACHED, level - 1);
        return Translation.of(entry, level, rights);
      }
      table = (entry & HardwareEntry.FRAME_MASK) | rights;
      structures.fill(level - 1, va, pcid, table);
    }
  }

  private long load(long address) {
    int cycles = caches.access(address);
    tally.count(Counter.ENTRY_LOADS);
    tally.charge(Cause.WALK, cycles);
    elapsed += cycles;
    return memory.read(address);
  }

  /**
   * Sets the D flag for a translation that is about to be written through. A translation that the
   * tables no longer have, which the kernel has yet to invalidate, costs the same and leaves the
   * tables alone.
   */
  void setDirty(long root, long va, long word) {
    elapsed = 0;
    update(Counter.DIRTY_UPDATES);
    Leaf leaf = Leaf.find(memory, root, levels, va);
    if (leaf != null && Leaf.samePage(leaf.translation(), word)) {
      memory.write(leaf.address(), leaf.entry() | HardwareEntry.DIRTY);
    }
  }

  private void update(Counter counter) {
    tally.count(counter);
    tally.charge(Cause.UPDATE, updateCycles);
    elapsed += updateCycles;
  }
}
