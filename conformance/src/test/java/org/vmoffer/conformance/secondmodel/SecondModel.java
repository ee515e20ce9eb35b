package org.vmoffer.conformance.secondmodel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The MMU of a profile, written down straight from the text of its semantics. It shares nothing
 * with the unit that it is held against, and is plain where that one is fast.
 */
final class SecondModel implements Mmu {
  private final int stlbCycles;
  private final Deviation wrong;
  private final Words memory = new Words();
  private final SecondFigures figures = new SecondFigures();
  private final SecondTlb dtlb;
  private final SecondTlb itlb;
  private final SecondTlb stlb;
  private final SecondStructures structures;
  private final SecondCaches caches;
  private final SecondWalk walk;
  private long root;
  private int pcid;

  SecondModel(SecondProfile profile, Deviation wrong) {
    stlbCycles = profile.latencies().get(4);
    this.wrong = wrong;
    dtlb = new SecondTlb(profile.dtlb(), profile.levels(), wrong);
    itlb = new SecondTlb(profile.itlb(), profile.levels(), wrong);
    stlb = new SecondTlb(profile.stlb(), profile.levels(), wrong);
    structures = new SecondStructures(profile, wrong, figures);
    caches = new SecondCaches(profile, wrong, figures);
    walk = new SecondWalk(profile, wrong, memory, caches, structures, figures);
  }

  @Override
  public long access(long va, int kind) {
    figures.kinds[kind]++;
    SecondTlb first = kind == FETCH ? itlb : dtlb;
    int which = kind == FETCH ? 1 : 0;

    // The first level.
    int size = first.lookup(va, pcid);
    if (size >= 0) {
      Slots array = there(first, size);
      int slot = first.slot;
      figures.tlbHits[which]++;
      if (wrong != Deviation.FIRST_LEVEL_FIFO) {
        array.touch(slot);
      }
      return finish(va, kind, size, array, slot);
    }
    figures.tlbMisses[which]++;

    // The second level.
    size = stlb.lookup(va, pcid);
    if (size >= 0 || wrong != Deviation.SECOND_LEVEL_MISSES_FREE) {
      figures.spendOnSecondLevel(stlbCycles);
    }
    if (size >= 0) {
      Slots array = there(stlb, size);
      int slot = stlb.slot;
      figures.tlbHits[2]++;
      if (wrong != Deviation.SECOND_LEVEL_FIFO) {
        array.touch(slot);
      }
      Slots above = first.arrays[size];
      if (above == null || wrong == Deviation.FIRST_LEVEL_NOT_REFILLED) {
        return finish(va, kind, size, array, slot);
      }
      int copy = first.place(above, va, size, array.pcid[slot]);
      above.frame[copy] = array.frame[slot];
      above.writable[copy] = array.writable[slot];
      above.executable[copy] = array.executable[slot];
      above.dirty[copy] = array.dirty[slot] && wrong != Deviation.DIRTY_NOT_COPIED;
      above.entry[copy] = array.entry[slot];
      return finish(va, kind, size, above, copy);
    }
    figures.tlbMisses[2]++;

    // A walk; the second level is filled, then the first.
    if (!walk.finds(va, kind, pcid, root)) {
      figures.faults++;
      return FAULT;
    }
    @Nullable Slots filled = null;
    int slotFilled = -1;
    for (SecondTlb tlb : new SecondTlb[] {stlb, first}) {
      Slots array = tlb.arrays[walk.size];
      if (array != null) {
        int slot = tlb.place(array, va, walk.size, walk.global ? Slots.GLOBAL : pcid);
        array.frame[slot] = walk.frame;
        array.writable[slot] = walk.writable;
        array.executable[slot] = walk.executable;
        array.dirty[slot] = walk.dirty;
        array.entry[slot] = walk.where;
        filled = array;
        slotFilled = slot;
      }
    }
    if (filled != null) {
      return finish(va, kind, walk.size, filled, slotFilled);
    }
    if (kind == WRITE && !walk.dirty) {
      walk.setDirty(walk.where);
    }
    return data(walk.frame * 4096 + offset(va, walk.size));
  }

  /** An access whose translation is in a slot of a TLB. */
  private long finish(long va, int kind, int size, Slots array, int slot) {
    if (!allowed(kind, array.writable[slot], array.executable[slot])) {
      figures.faults++;
      return FAULT;
    }
    if (kind == WRITE && !array.dirty[slot]) {
      walk.setDirty(array.entry[slot]);
      array.dirty[slot] = true;
      int copy = stlb.find(va, size, array.pcid[slot]);
      if (copy >= 0 && wrong != Deviation.DIRTY_IN_FIRST_LEVEL_ONLY) {
        there(stlb, size).dirty[copy] = true;
      }
    }
    return data(array.frame[slot] * 4096 + offset(va, size));
  }

  private static Slots there(SecondTlb tlb, int size) {
    Slots array = tlb.arrays[size];
    if (array == null) {
      throw new AssertionError("a hit where there is no array");
    }
    return array;
  }

  /** Whether a leaf's rights allow a kind of access. */
  static boolean allowed(int kind, boolean writable, boolean executable) {
    return kind == READ || (kind == WRITE ? writable : executable);
  }

  private long data(long physicalAddress) {
    figures.spendOnData(caches.load(physicalAddress, 0));
    return physicalAddress;
  }

  private static long offset(long va, int size) {
    return va & ((1L << (12 + 9 * size)) - 1);
  }

  @Override
  public void invalidate(long va) {
    for (SecondTlb tlb : new SecondTlb[] {dtlb, itlb, stlb}) {
      tlb.invalidate(va, pcid);
    }
    if (wrong != Deviation.INVLPG_KEEPS_STRUCTURES) {
      structures.drop(pcid);
    }
  }

  @Override
  public void loadRoot(long rootFrame, int newPcid, boolean noFlush) {
    root = rootFrame;
    pcid = newPcid;
    if (!noFlush || wrong == Deviation.NOFLUSH_FLUSHES) {
      flush(newPcid);
    }
  }

  @Override
  public void flush(int flushed) {
    for (SecondTlb tlb : new SecondTlb[] {dtlb, itlb, stlb}) {
      tlb.flush(flushed);
    }
    structures.drop(flushed);
  }

  @Override
  public long peek(long address) {
    return memory.get(address);
  }

  @Override
  public void poke(long address, long word) {
    memory.set(address, word);
  }

  /** Every counter and every cause's cycles, by name. */
  Map<String, Long> figures() {
    return figures.byName();
  }
}
