package org.vmoffer.cycles;

import static org.vmoffer.cycles.Counter.ACCESSED_UPDATES;
import static org.vmoffer.cycles.Counter.ACCESSES;
import static org.vmoffer.cycles.Counter.DIRTY_UPDATES;
import static org.vmoffer.cycles.Counter.DTLB_HITS;
import static org.vmoffer.cycles.Counter.DTLB_MISSES;
import static org.vmoffer.cycles.Counter.ENTRY_LOADS;
import static org.vmoffer.cycles.Counter.FAULTS;
import static org.vmoffer.cycles.Counter.FETCHES;
import static org.vmoffer.cycles.Counter.ITLB_HITS;
import static org.vmoffer.cycles.Counter.ITLB_MISSES;
import static org.vmoffer.cycles.Counter.KERNEL_ACCESSES;
import static org.vmoffer.cycles.Counter.L1D_HITS;
import static org.vmoffer.cycles.Counter.L1D_MISSES;
import static org.vmoffer.cycles.Counter.L2_HITS;
import static org.vmoffer.cycles.Counter.L2_MISSES;
import static org.vmoffer.cycles.Counter.LEVELS_NOT_REACHED;
import static org.vmoffer.cycles.Counter.LLC_HITS;
import static org.vmoffer.cycles.Counter.LLC_MISSES;
import static org.vmoffer.cycles.Counter.MEMORY;
import static org.vmoffer.cycles.Counter.PDE_HITS;
import static org.vmoffer.cycles.Counter.PDPTE_HITS;
import static org.vmoffer.cycles.Counter.PML4E_HITS;
import static org.vmoffer.cycles.Counter.PML5E_HITS;
import static org.vmoffer.cycles.Counter.READS;
import static org.vmoffer.cycles.Counter.STLB_HITS;
import static org.vmoffer.cycles.Counter.STLB_MISSES;
import static org.vmoffer.cycles.Counter.WALKS;
import static org.vmoffer.cycles.Counter.WRITES;

/**
 * What must be true of the figures of a core, whatever ran on it. Each figure is counted by itself
 * where it happens; here they are held against each other.
 */
public final class Accounting {
  private Accounting() {}

  /**
   * Checks the figures of a core.
   *
   * @throws AccountingException if two that must be equal are not
   */
  public static void check(Profile profile, Tally tally) {
    new Sums(profile, tally).check();
  }

  private record Sums(Profile profile, Tally tally) {

    void check() {
      accesses();
      translations();
      walks();
      caches();
      cycles();
    }

    private void accesses() {
      equal("accesses", count(ACCESSES), "reads + writes + fetches", count(READS, WRITES, FETCHES));
      equal(
          "dtlb.hits + dtlb.misses",
          count(DTLB_HITS, DTLB_MISSES),
          "reads + writes",
          count(READS, WRITES));
      equal("itlb.hits + itlb.misses", count(ITLB_HITS, ITLB_MISSES), "fetches", count(FETCHES));
    }

    private void translations() {
      equal(
          "stlb.hits + stlb.misses",
          count(STLB_HITS, STLB_MISSES),
          "dtlb.misses + itlb.misses",
          count(DTLB_MISSES, ITLB_MISSES));
      equal("walks", count(WALKS), "stlb.misses", count(STLB_MISSES));
    }

    /** A walk loads an entry a level, but for levels that were skipped or not reached. */
    private void walks() {
      int levels = profile.levels();
      if (levels == 4) {
        equal("structures.pml5e.hits", count(PML5E_HITS), "what four levels have of them", 0);
      }
      long skipped =
          (levels - 1) * count(PDE_HITS)
              + (levels - 2) * count(PDPTE_HITS)
              + (levels - 3) * count(PML4E_HITS)
              + (levels - 4) * count(PML5E_HITS);
      equal(
          "entryLoads + levelsNotReached + levels skipped",
          count(ENTRY_LOADS, LEVELS_NOT_REACHED) + skipped,
          levels + " * walks",
          levels * count(WALKS));
    }

    private void caches() {
      equal(
          "l1d.hits + l1d.misses",
          count(L1D_HITS, L1D_MISSES),
          "accesses - faults + entryLoads + kernelAccesses",
          count(ACCESSES, ENTRY_LOADS, KERNEL_ACCESSES) - count(FAULTS));
      equal("l2.hits + l2.misses", count(L2_HITS, L2_MISSES), "l1d.misses", count(L1D_MISSES));
      equal("llc.hits + llc.misses", count(LLC_HITS, LLC_MISSES), "l2.misses", count(L2_MISSES));
      equal("memory", count(MEMORY), "llc.misses", count(LLC_MISSES));
    }

    private void cycles() {
      long sum = 0;
      for (Cause cause : Cause.values()) {
        sum += tally.get(cause);
      }
      equal("cycles of all causes", sum, "cycles.total", tally.clock());
      Latencies latencies = profile.latencies();
      equal(
          "cycles of stlb",
          tally.get(Cause.STLB),
          "its lookups at " + latencies.stlb(),
          latencies.stlb() * count(STLB_HITS, STLB_MISSES));
      equal(
          "cycles of update",
          tally.get(Cause.UPDATE),
          "its updates at " + latencies.update(),
          latencies.update() * count(ACCESSED_UPDATES, DIRTY_UPDATES));
      if (count(KERNEL_ACCESSES) == 0) {
        equal(
            "cycles of data and walk",
            tally.get(Cause.DATA) + tally.get(Cause.WALK),
            "what the caches count, at their latencies",
            latencies.l1d() * count(L1D_HITS, L1D_MISSES)
                + latencies.l2() * count(L1D_MISSES)
                + latencies.llc() * count(L2_MISSES)
                + latencies.memory() * count(MEMORY));
      }
    }

    private long count(Counter... counters) {
      long sum = 0;
      for (Counter counter : counters) {
        sum += tally.get(counter);
      }
      return sum;
    }

    private static void equal(String name, long value, String otherName, long other) {
      if (value != other) {
        throw new AccountingException(
            name + " is " + value + ", but " + otherName + " is " + other);
      }
    }
  }
}
