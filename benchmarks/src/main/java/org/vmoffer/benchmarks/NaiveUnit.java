package org.vmoffer.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Latencies;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.Tally;
import org.vmoffer.tlb.PhysicalMemory;

/**
 * The same machine as one writes it first, what speed is compared with: a set is a linked map in
 * the order of access. Loads from pages of 4 KiB under four levels are all it can do, and those it
 * counts and charges as the model does.
 */
final class NaiveUnit {
  private static final int LEVELS = 4;
  private static final long PRESENT = 1;
  private static final long ACCESSED = 1 << 5;
  private static final long FRAME_MASK = 0x000f_ffff_ffff_f000L;

  private final PhysicalMemory memory;
  private final long root;
  private final Tally tally;
  private final Latencies latencies;
  private final Sets dtlb;
  private final Sets stlb;
  private final Sets l1d;
  private final Sets l2;
  private final Sets llc;
  private final List<Sets> structures;

  NaiveUnit(Profile profile, PhysicalMemory memory, long rootFrame, Tally tally) {
    this.memory = memory;
    this.root = rootFrame << 12;
    this.tally = tally;
    this.latencies = profile.latencies();
    this.dtlb = new Sets(profile.dtlb().small());
    this.stlb = new Sets(profile.stlb().small());
    this.l1d = new Sets(profile.caches().l1d());
    this.l2 = new Sets(profile.caches().l2());
    this.llc = new Sets(profile.caches().llc());
    this.structures =
        List.of(
            new Sets(profile.structures().pde()),
            new Sets(profile.structures().pdpte()),
            new Sets(profile.structures().pml4e()));
  }

  long access(long va) {
    tally.count(Counter.ACCESSES);
    tally.count(Counter.READS);
    long page = va >>> 12;
    Long base = dtlb.get(page);
    tally.count(base != null ? Counter.DTLB_HITS : Counter.DTLB_MISSES);
    if (base == null) {
      base = secondLevel(page, va);
      dtlb.put(page, base);
    }
    long physical = base | (va & 0xfff);
    spend(Cause.DATA, load(physical));
    return physical;
  }

  private long secondLevel(long page, long va) {
    spend(Cause.STLB, latencies.stlb());
    Long base = stlb.get(page);
    tally.count(base != null ? Counter.STLB_HITS : Counter.STLB_MISSES);
    if (base == null) {
      base = walk(va);
      stlb.put(page, base);
    }
    return base;
  }

  private long walk(long va) {
    tally.count(Counter.WALKS);
    long table = root;
    int level = LEVELS;
    for (int known = 1; known < LEVELS; known++) {
      Long found = structures.get(known - 1).get(va >>> (12 + 9 * known));
      if (found != null) {
        tally.count(
            List.of(Counter.PDE_HITS, Counter.PDPTE_HITS, Counter.PML4E_HITS).get(known - 1));
        table = found;
        level = known;
        break;
      }
    }
    for (; ; level--) {
      long address = table + ((va >>> (9 * level)) & 0xff8);
      tally.count(Counter.ENTRY_LOADS);
      spend(Cause.WALK, load(address));
      long entry = memory.read(address);
      if ((entry & PRESENT) == 0) {
        throw new IllegalStateException("not mapped: " + Long.toHexString(va));
      }
      if ((entry & ACCESSED) == 0) {
        memory.write(address, entry | ACCESSED);
        tally.count(Counter.ACCESSED_UPDATES);
        spend(Cause.UPDATE, latencies.update());
      }
      table = entry & FRAME_MASK;
      if (level == 1) {
        return table;
      }
      structures.get(level - 2).put(va >>> (12 + 9 * (level - 1)), table);
    }
  }

  private int load(long address) {
    long line = address >>> 6;
    int cycles = latencies.l1d();
    if (l1d.touch(line)) {
      tally.count(Counter.L1D_HITS);
      return cycles;
    }
    tally.count(Counter.L1D_MISSES);
    cycles += latencies.l2();
    if (l2.touch(line)) {
      tally.count(Counter.L2_HITS);
      return cycles;
    }
    tally.count(Counter.L2_MISSES);
    cycles += latencies.llc();
    if (llc.touch(line)) {
      tally.count(Counter.LLC_HITS);
      return cycles;
    }
    tally.count(Counter.LLC_MISSES);
    tally.count(Counter.MEMORY);
    return cycles + latencies.memory();
  }

  private void spend(Cause cause, int cycles) {
    tally.charge(cause, cycles);
    tally.advance(cycles);
  }

  /** Numbers are scrambled before they are keys: those of a set would all share a bucket. */
  private static final class Sets {
    private static final long ODD = 0x9e37_79b9_7f4a_7c15L;

    private final List<Map<Long, Long>> sets = new ArrayList<>();
    private final int ways;

    Sets(Shape shape) {
      this.ways = shape.ways();
      for (int i = 0; i < shape.sets(); i++) {
        sets.add(new LinkedHashMap<>(2 * ways, 0.75f, /* accessOrder= */ true));
      }
    }

    private Map<Long, Long> set(long number) {
      return sets.get((int) number & (sets.size() - 1));
    }

    @Nullable Long get(long number) {
      return set(number).get(number * ODD);
    }

    void put(long number, long value) {
      Map<Long, Long> set = set(number);
      if (set.size() == ways) {
        set.remove(set.keySet().iterator().next());
      }
      set.put(number * ODD, value);
    }

    boolean touch(long number) {
      if (get(number) != null) {
        return true;
      }
      put(number, 0);
      return false;
    }
  }
}
