package org.vmoffer.conformance.secondmodel;

/** The second model's caches for data and for entries: L1D, L2 and last level. */
final class SecondCaches {
  private final int lineBytes;
  private final int[] latencies;
  private final Deviation wrong;
  private final SecondFigures figures;
  private final Slots[] caches = new Slots[3];

  SecondCaches(SecondProfile profile, Deviation wrong, SecondFigures figures) {
    lineBytes = profile.lineBytes();
    latencies = profile.latencies().stream().mapToInt(Integer::intValue).toArray();
    this.wrong = wrong;
    this.figures = figures;
    for (int i = 0; i < 3; i++) {
      caches[i] = new Slots(profile.caches().get(i).sets(), profile.caches().get(i).ways());
    }
  }

  /** One access that looks at the levels from some level on; its cost in cycles. */
  int load(long physicalAddress, int firstLevel) {
    long line = physicalAddress / lineBytes;
    int cost = 0;
    int hit = firstLevel;
    while (hit < 3) {
      cost += latencies[hit];
      int slot = caches[hit].find(line, line, 0);
      if (slot >= 0) {
        figures.cacheHits[hit]++;
        caches[hit].touch(slot);
        break;
      }
      figures.cacheMisses[hit]++;
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
}
