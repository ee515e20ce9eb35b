package org.vmoffer.conformance.secondmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.secondmodel.SecondProfile.Array;

/**
 * The MMU of a profile, written down straight from the text of its semantics. It shares nothing
 * with the unit that it is held against, and is plain where that one is fast.
 *
 * <p>Bits of an entry: Intel SDM, volume 3A, tables 4-15 to 4-20.
 */
final class SecondModel implements Mmu {
  private static final long PRESENT = 1;
  private static final long WRITABLE = 1 << 1;
  private static final long ACCESSED = 1 << 5;
  private static final long DIRTY = 1 << 6;
  private static final long LARGE = 1 << 7;
  private static final long GLOBAL = 1 << 8;
  private static final long NO_EXECUTE = 1L << 63;
  private static final long FRAME_BITS = 0x000F_FFFF_FFFF_F000L;
  private static final String[] STRUCTURES = {"pde", "pdpte", "pml4e", "pml5e"};
  private static final String[] CACHES = {"l1d", "l2", "llc"};

  private final SecondProfile profile;
  private final Deviation wrong;
  private final Words memory = new Words();
  private final @Nullable Slots[] dtlb;
  private final @Nullable Slots[] itlb;
  private final @Nullable Slots[] stlb;
  private final @Nullable Slots[] structures = new @Nullable Slots[4];
  private final Slots[] caches = new Slots[3];
  private final int[] latencies;
  private long root;
  private int pcid;

  private final long[] kinds = new long[3];
  private final long[] tlbHits = new long[3]; // dTLB, iTLB, STLB
  private final long[] tlbMisses = new long[3];
  private final long[] structureHits = new long[4];
  private final long[] cacheHits = new long[3];
  private final long[] cacheMisses = new long[3];
  private long faults;
  private long walks;
  private long entryLoads;
  private long levelsNotReached;
  private long accessedUpdates;
  private long dirtyUpdates;
  private long dataCycles;
  private long stlbCycles;
  private long walkCycles;
  private long updateCycles;
  private long total;

  SecondModel(SecondProfile profile, Deviation wrong) {
    this.profile = profile;
    this.wrong = wrong;
    dtlb = tlb(profile.dtlb());
    itlb = tlb(profile.itlb());
    stlb = tlb(profile.stlb());
    for (int i = 0; i < profile.levels() - 1; i++) {
      structures[i] = slots(profile.structures().get(i));
    }
    for (int i = 0; i < 3; i++) {
      caches[i] = new Slots(profile.caches().get(i).sets(), profile.caches().get(i).ways());
    }
    latencies = profile.latencies().stream().mapToInt(Integer::intValue).toArray();
  }

  private static @Nullable Slots slots(Array array) {
    return array.sets() == 0 ? null : new Slots(array.sets(), array.ways());
  }

  private static @Nullable Slots[] tlb(List<Array> arrays) {
    @Nullable Slots[] result = new @Nullable Slots[3];
    for (int size = 0; size < 3; size++) {
      Array array = arrays.get(size);
      result[size] = array.withSmall() ? result[0] : slots(array);
    }
    return result;
  }

  @Override
  public long access(long va, int kind) {
    kinds[kind]++;
    @Nullable Slots[] first = kind == FETCH ? itlb : dtlb;
    int which = kind == FETCH ? 1 : 0;

    // The first level.
    for (int size = 0; size < 3; size++) {
      Slots array = first[size];
      int slot = array == null ? -1 : find(array, va, size);
      if (array != null && slot >= 0) {
        tlbHits[which]++;
        if (wrong != Deviation.FIRST_LEVEL_FIFO) {
          array.touch(slot);
        }
        return finish(va, kind, size, array, slot);
      }
    }
    tlbMisses[which]++;

    // The second level.
    for (int size = 0; size < 3; size++) {
      Slots array = stlb[size];
      int slot = array == null ? -1 : find(array, va, size);
      if (array != null && slot >= 0) {
        spendOnSecondLevel();
        tlbHits[2]++;
        if (wrong != Deviation.SECOND_LEVEL_FIFO) {
          array.touch(slot);
        }
        Slots above = first[size];
        if (above == null || wrong == Deviation.FIRST_LEVEL_NOT_REFILLED) {
          return finish(va, kind, size, array, slot);
        }
        int copy = above.victim(set(va, size));
        above.put(copy, array.name[slot], array.pcid[slot]);
        above.frame[copy] = array.frame[slot];
        above.writable[copy] = array.writable[slot];
        above.executable[copy] = array.executable[slot];
        above.dirty[copy] = array.dirty[slot] && wrong != Deviation.DIRTY_NOT_COPIED;
        above.entry[copy] = array.entry[slot];
        return finish(va, kind, size, above, copy);
      }
    }
    if (wrong != Deviation.SECOND_LEVEL_MISSES_FREE) {
      spendOnSecondLevel();
    }
    tlbMisses[2]++;

    // A walk, from the lowest table that a structure cache leads to.
    walks++;
    long table = root;
    boolean writable = true;
    boolean executable = true;
    int level = profile.levels();
    boolean above = false;
    for (int i = 0; i < profile.levels() - 1; i++) {
      int which4 = wrong == Deviation.STRUCTURES_FROM_ABOVE ? profile.levels() - 2 - i : i;
      Slots array = structures[which4];
      long region = region(va, which4 + 2);
      int slot = array == null ? -1 : array.find(region, region, pcid);
      if (array != null && slot >= 0) {
        array.touch(slot);
        if (!above) {
          structureHits[which4]++;
          table = array.frame[slot];
          writable = array.writable[slot];
          executable = array.executable[slot];
          level = which4 + 1;
        }
        above = true;
        if (wrong != Deviation.UPPER_STRUCTURES_TOUCHED) {
          break;
        }
      }
    }
    int began = level;
    while (true) {
      long where = table * 4096 + (va >>> (12 + 9 * (level - 1)) & 511) * 8;
      int cost = load(where, wrong == Deviation.WALKER_SKIPS_FIRST_CACHE ? 1 : 0);
      walkCycles += cost;
      total += cost;
      entryLoads++;
      long entry = memory.get(where);
      if ((entry & PRESENT) == 0) {
        levelsNotReached += level - 1;
        faults++;
        return FAULT;
      }
      if (wrong == Deviation.RIGHTS_OF_LEAF_ONLY) {
        writable = true;
        executable = true;
      }
      writable &= (entry & WRITABLE) != 0;
      executable &= (entry & NO_EXECUTE) == 0;
      boolean leaf = level == 1 || (level <= 3 && (entry & LARGE) != 0);
      boolean refused = leaf && !allowed(kind, writable, executable);
      if ((entry & ACCESSED) == 0
          && (leaf || wrong != Deviation.ACCESSED_IN_LEAF_ONLY)
          && (!refused || wrong != Deviation.ACCESSED_NOT_BY_FAULTS)) {
        memory.set(where, entry | ACCESSED);
        accessedUpdates++;
        spendOnUpdate();
      }
      if (refused && wrong != Deviation.FAULT_FILLS) {
        levelsNotReached += level - 1;
        faults++;
        return FAULT;
      }
      if (!leaf) {
        table = (entry & FRAME_BITS) >>> 12;
        Slots array = structures[level - 2];
        long region = region(va, level);
        boolean skip =
            wrong == Deviation.PDE_NOT_FILLED_AFTER_PDPTE_HIT && level == 2 && began == 2;
        if (array != null && !skip) {
          int slot = array.victim(region);
          array.put(slot, region, pcid);
          array.frame[slot] = table;
          array.writable[slot] = writable;
          array.executable[slot] = executable;
        }
        level--;
        continue;
      }

      // A leaf: the second level is filled, then the first.
      levelsNotReached += level - 1;
      if (level > 1 && wrong == Deviation.LARGE_LEAF_WALKED_ON) {
        entryLoads += level - 1;
        levelsNotReached -= level - 1;
      }
      int size = level - 1;
      long frame = (entry & FRAME_BITS) >>> 12 >>> (9 * size) << (9 * size);
      int tag = (entry & GLOBAL) != 0 ? Slots.GLOBAL : pcid;
      boolean dirty = (entry & DIRTY) != 0;
      @Nullable Slots filled = null;
      int slotFilled = -1;
      for (@Nullable Slots[] tlb : new @Nullable Slots[][] {stlb, first}) {
        Slots array = tlb[size];
        if (array != null) {
          int slot = array.victim(set(va, size));
          array.put(slot, name(va, size), tag);
          array.frame[slot] = frame;
          array.writable[slot] = writable;
          array.executable[slot] = executable;
          array.dirty[slot] = dirty;
          array.entry[slot] = where;
          filled = array;
          slotFilled = slot;
        }
      }
      if (filled != null) {
        return finish(va, kind, size, filled, slotFilled);
      }
      if (kind == WRITE && !dirty) {
        setDirty(where);
      }
      return data(frame * 4096 + offset(va, size));
    }
  }

  /** An access whose translation is in a slot of a TLB. */
  private long finish(long va, int kind, int size, Slots array, int slot) {
    if (!allowed(kind, array.writable[slot], array.executable[slot])) {
      faults++;
      return FAULT;
    }
    if (kind == WRITE && !array.dirty[slot]) {
      setDirty(array.entry[slot]);
      array.dirty[slot] = true;
      Slots second = stlb[size];
      if (second != null && wrong != Deviation.DIRTY_IN_FIRST_LEVEL_ONLY) {
        int copy = second.find(set(va, size), name(va, size), array.pcid[slot]);
        if (copy >= 0) {
          second.dirty[copy] = true;
        }
      }
    }
    return data(array.frame[slot] * 4096 + offset(va, size));
  }

  private int find(Slots array, long va, int size) {
    int slot = array.find(set(va, size), name(va, size), pcid);
    for (int other = 0; slot < 0 && other < 4 && wrong == Deviation.PCID_NOT_COMPARED; other++) {
      slot = array.find(set(va, size), name(va, size), other);
    }
    return slot;
  }

  private static boolean allowed(int kind, boolean writable, boolean executable) {
    return kind == READ || (kind == WRITE ? writable : executable);
  }

  private long data(long physicalAddress) {
    int cost = load(physicalAddress, 0);
    dataCycles += cost;
    total += cost;
    return physicalAddress;
  }

  private void setDirty(long where) {
    memory.set(where, memory.get(where) | DIRTY);
    dirtyUpdates++;
    spendOnUpdate();
  }

  private void spendOnSecondLevel() {
    stlbCycles += latencies[4];
    total += latencies[4];
  }

  private void spendOnUpdate() {
    updateCycles += latencies[5];
    total += latencies[5];
  }

  /** One access to the caches; its cost in cycles. */
  private int load(long physicalAddress, int firstLevel) {
    long line = physicalAddress / profile.lineBytes();
    int cost = 0;
    int hit = firstLevel;
    while (hit < 3) {
      cost += latencies[hit];
      int slot = caches[hit].find(line, line, 0);
      if (slot >= 0) {
        cacheHits[hit]++;
        caches[hit].touch(slot);
        break;
      }
      cacheMisses[hit]++;
      hit++;
    }
    if (hit == 3) {
      cost += latencies[3];
    }
    for (int i = hit - 1; i >= firstLevel; i--) {
      if (i == 0 && hit == 1 && wrong == Deviation.FIRST_CACHE_NOT_FILLED) {
        continue;
      }
      int slot = caches[i].victim(line);
      if (i == 2 && wrong == Deviation.BACK_INVALIDATION && caches[i].holdsSomething(slot)) {
        long gone = caches[i].name[slot];
        for (int upper = 0; upper < 2; upper++) {
          int held = caches[upper].find(gone, gone, 0);
          if (held >= 0) {
            caches[upper].clear(held);
          }
        }
      }
      caches[i].put(slot, line, 0);
    }
    return cost;
  }

  /** Which region an entry of a table of some level spans. */
  private long region(long va, int level) {
    return (va & (1L << (12 + 9 * profile.levels())) - 1) >>> (12 + 9 * (level - 1));
  }

  private long name(long va, int size) {
    return region(va, size + 1) << 2 | size;
  }

  private long set(long va, int size) {
    return wrong == Deviation.SET_BY_SMALL_PAGE ? va >>> 12 : region(va, size + 1);
  }

  private static long offset(long va, int size) {
    return va & (1L << (12 + 9 * size)) - 1;
  }

  @Override
  public void invalidate(long va) {
    for (@Nullable Slots[] tlb : new @Nullable Slots[][] {dtlb, itlb, stlb}) {
      for (int size = 0; size < 3; size++) {
        Slots array = tlb[size];
        if (array != null) {
          int begin = (int) (set(va, size) & (array.name.length / array.ways - 1)) * array.ways;
          for (int slot = begin; slot < begin + array.ways; slot++) {
            boolean global = array.pcid[slot] == Slots.GLOBAL;
            if (array.name[slot] == name(va, size)
                && (global ? wrong != Deviation.INVLPG_KEEPS_GLOBAL : array.pcid[slot] == pcid)) {
              array.clear(slot);
            }
          }
        }
      }
    }
    if (wrong != Deviation.INVLPG_KEEPS_STRUCTURES) {
      dropStructures(pcid);
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
    for (@Nullable Slots[] tlb : new @Nullable Slots[][] {dtlb, itlb, stlb}) {
      for (Slots array : tlb) {
        if (array != null) {
          drop(array, flushed);
          if (wrong == Deviation.CR3_DROPS_GLOBAL) {
            drop(array, Slots.GLOBAL);
          }
        }
      }
    }
    dropStructures(flushed);
  }

  private void dropStructures(int dropped) {
    for (Slots array : structures) {
      if (array != null) {
        drop(array, dropped);
      }
    }
  }

  private static void drop(Slots array, int dropped) {
    for (int slot = 0; slot < array.pcid.length; slot++) {
      if (array.pcid[slot] == dropped) {
        array.clear(slot);
      }
    }
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
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("reads", kinds[READ]);
    figures.put("writes", kinds[WRITE]);
    figures.put("fetches", kinds[FETCH]);
    figures.put("accesses", kinds[READ] + kinds[WRITE] + kinds[FETCH]);
    figures.put("faults", faults);
    String[] tlbs = {"dtlb", "itlb", "stlb"};
    for (int i = 0; i < 3; i++) {
      figures.put(tlbs[i] + ".hits", tlbHits[i]);
      figures.put(tlbs[i] + ".misses", tlbMisses[i]);
    }
    figures.put("walks", walks);
    figures.put("entryLoads", entryLoads);
    figures.put("levelsNotReached", levelsNotReached);
    for (int i = 0; i < 4; i++) {
      figures.put("structures." + STRUCTURES[i] + ".hits", structureHits[i]);
    }
    for (int i = 0; i < 3; i++) {
      figures.put(CACHES[i] + ".hits", cacheHits[i]);
      figures.put(CACHES[i] + ".misses", cacheMisses[i]);
    }
    figures.put("memory", cacheMisses[2]);
    figures.put("updates.accessed", accessedUpdates);
    figures.put("updates.dirty", dirtyUpdates);
    figures.put("kernelAccesses", 0L);
    figures.put("cycles.data", dataCycles);
    figures.put("cycles.stlb", stlbCycles);
    figures.put("cycles.walk", walkCycles);
    figures.put("cycles.update", updateCycles);
    figures.put("cycles.total", total);
    return figures;
  }
}
