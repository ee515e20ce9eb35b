package org.vmoffer.conformance.secondmodel;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the second model has counted, and what it has spent. */
final class SecondFigures {
  private static final String[] TLBS = {"dtlb", "itlb", "stlb"};
  private static final String[] STRUCTURES = {"pde", "pdpte", "pml4e", "pml5e"};
  private static final String[] CACHES = {"l1d", "l2", "llc"};

  final long[] kinds = new long[3];
  final long[] tlbHits = new long[3];
  final long[] tlbMisses = new long[3];
  final long[] structureHits = new long[4];
  final long[] cacheHits = new long[3];
  final long[] cacheMisses = new long[3];
  long faults;
  long walks;
  long entryLoads;
  long levelsNotReached;
  long accessedUpdates;
  long dirtyUpdates;
  private long dataCycles;
  private long stlbCycles;
  private long walkCycles;
  private long updateCycles;
  private long total;

  void spendOnData(int cycles) {
    dataCycles += cycles;
    total += cycles;
  }

  void spendOnSecondLevel(int cycles) {
    stlbCycles += cycles;
    total += cycles;
  }

  void spendOnWalk(int cycles) {
    walkCycles += cycles;
    total += cycles;
  }

  void spendOnUpdate(int cycles) {
    updateCycles += cycles;
    total += cycles;
  }

  /** Every counter and every cause's cycles, by name. */
  Map<String, Long> byName() {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("reads", kinds[Mmu.READ]);
    figures.put("writes", kinds[Mmu.WRITE]);
    figures.put("fetches", kinds[Mmu.FETCH]);
    figures.put("accesses", kinds[Mmu.READ] + kinds[Mmu.WRITE] + kinds[Mmu.FETCH]);
    figures.put("faults", faults);
    for (int i = 0; i < 3; i++) {
      figures.put(TLBS[i] + ".hits", tlbHits[i]);
      figures.put(TLBS[i] + ".misses", tlbMisses[i]);
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
