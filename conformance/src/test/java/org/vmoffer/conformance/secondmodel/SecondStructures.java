package org.vmoffer.conformance.secondmodel;

import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.secondmodel.SecondProfile.Array;

/** The second model's paging-structure caches, PDE cache first. */
final class SecondStructures {
  private final @Nullable Slots[] caches = new @Nullable Slots[4];
  private final SecondFigures figures;
  private final Deviation wrong;
  private final int levels;

  // Where the walk begins that was asked for last.
  int level;
  long table;
  boolean writable;
  boolean executable;

  SecondStructures(SecondProfile profile, Deviation wrong, SecondFigures figures) {
    this.figures = figures;
    this.wrong = wrong;
    this.levels = profile.levels();
    for (int i = 0; i < levels - 1; i++) {
      Array shape = profile.structures().get(i);
      caches[i] = shape.sets() == 0 ? null : new Slots(shape.sets(), shape.ways());
    }
  }

  /** Finds the lowest table that is known, or the root. */
  void lookup(long va, int pcid, long root) {
    level = levels;
    table = root;
    writable = true;
    executable = true;
    boolean found = false;
    for (int i = 0; i < levels - 1; i++) {
      int which = wrong == Deviation.STRUCTURES_FROM_ABOVE ? levels - 2 - i : i;
      Slots cache = caches[which];
      long region = region(va, which + 2);
      int slot = cache == null ? -1 : cache.find(region, region, pcid);
      if (cache != null && slot >= 0) {
        cache.touch(slot);
        if (!found) {
          figures.structureHits[which]++;
          table = cache.frame[slot];
          writable = cache.writable[slot];
          executable = cache.executable[slot];
          level = which + 1;
        }
        found = true;
        if (wrong != Deviation.UPPER_STRUCTURES_TOUCHED) {
          break;
        }
      }
    }
  }

  /** An entry of a table of some level, which leads to a table, is cached. */
  void fill(int at, long va, int pcid, long frame, boolean writes, boolean executes) {
    Slots cache = caches[at - 2];
    if (cache != null) {
      long region = region(va, at);
      int slot = cache.victim(region);
      cache.put(slot, region, pcid);
      cache.frame[slot] = frame;
      cache.writable[slot] = writes;
      cache.executable[slot] = executes;
    }
  }

  void drop(int pcid) {
    for (Slots cache : caches) {
      if (cache != null) {
        cache.drop(pcid);
      }
    }
  }

  /** Which region an entry of a table of some level spans. */
  private long region(long va, int at) {
    return (va & ((1L << (12 + 9 * levels)) - 1)) >>> (12 + 9 * (at - 1));
  }
}
