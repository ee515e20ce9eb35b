package org.vmoffer.conformance.secondmodel;

/** The second model's page walk, and its updates of A and D. */
final class SecondWalk {
  private final int updateCycles;
  private final Deviation wrong;
  private final Words memory;
  private final SecondCaches caches;
  private final SecondStructures structures;
  private final SecondFigures figures;

  // The leaf that was found last.
  int size;
  long frame;
  boolean writable;
  boolean executable;
  boolean dirty;
  boolean global;
  long where;

  SecondWalk(
      SecondProfile profile,
      Deviation wrong,
      Words memory,
      SecondCaches caches,
      SecondStructures structures,
      SecondFigures figures) {
    updateCycles = profile.latencies().get(5);
    this.wrong = wrong;
    this.memory = memory;
    this.caches = caches;
    this.structures = structures;
    this.figures = figures;
  }

  /** Whether there is a leaf with the right; if so it is in the fields. */
  boolean finds(long va, int kind, int pcid, long root) {
    figures.walks++;
    structures.lookup(va, pcid, root);
    long table = structures.table;
    writable = structures.writable;
    executable = structures.executable;
    int began = structures.level;
    int level = began;
    while (true) {
      where = table * 4096 + ((va >>> (12 + 9 * (level - 1))) & 511) * 8;
      figures.spendOnWalk(caches.load(where, wrong == Deviation.WALKER_SKIPS_FIRST_CACHE ? 1 : 0));
      figures.entryLoads++;
      long entry = memory.get(where);
      if ((entry & EntryBits.PRESENT) == 0) {
        figures.levelsNotReached += level - 1;
        return false;
      }
      if (wrong == Deviation.RIGHTS_OF_LEAF_ONLY) {
        writable = true;
        executable = true;
      }
      writable &= (entry & EntryBits.WRITABLE) != 0;
      executable &= (entry & EntryBits.NO_EXECUTE) == 0;
      boolean leaf = level == 1 || (level <= 3 && (entry & EntryBits.LARGE) != 0);
      boolean refused = leaf && !SecondModel.allowed(kind, writable, executable);
      if ((entry & EntryBits.ACCESSED) == 0
          && (leaf || wrong != Deviation.ACCESSED_IN_LEAF_ONLY)
          && (!refused || wrong != Deviation.ACCESSED_NOT_BY_FAULTS)) {
        memory.set(where, entry | EntryBits.ACCESSED);
        figures.accessedUpdates++;
        figures.spendOnUpdate(updateCycles);
      }
      if (refused && wrong != Deviation.FAULT_FILLS) {
        figures.levelsNotReached += level - 1;
        return false;
      }
      if (leaf) {
        figures.levelsNotReached += level - 1;
        if (level > 1 && wrong == Deviation.LARGE_LEAF_WALKED_ON) {
          figures.entryLoads += level - 1;
          figures.levelsNotReached -= level - 1;
        }
        size = level - 1;
        frame = (entry & EntryBits.FRAME) >>> 12 >>> (9 * size) << (9 * size);
        dirty = (entry & EntryBits.DIRTY) != 0;
        global = (entry & EntryBits.GLOBAL) != 0;
        return true;
      }
      table = (entry & EntryBits.FRAME) >>> 12;
      if (wrong != Deviation.PDE_NOT_FILLED_AFTER_PDPTE_HIT || level != 2 || began != 2) {
        structures.fill(level, va, pcid, table, writable, executable);
      }
      level--;
    }
  }

  /** D is set in an entry. */
  void setDirty(long entry) {
    memory.set(entry, memory.get(entry) | EntryBits.DIRTY);
    figures.dirtyUpdates++;
    figures.spendOnUpdate(updateCycles);
  }
}
