package org.vmoffer.cache;

import org.vmoffer.cycles.CacheShapes;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Latencies;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;

/**
 * The caches of a core for whatever it loads or stores, page-table entries among it. A line is the
 * physical address divided by the line's size. What misses fills every level on the way in; a line
 * that leaves an outer level stays in the inner ones. A store costs what a load costs.
 */
public final class DataCaches {
  private final int lineShift;
  private final LruSets l1d;
  private final LruSets l2;
  private final LastLevel llc;
  private final Tally tally;
  private final int l1dHit;
  private final int l2Hit;
  private final int llcHit;
  private final int memory;

  /**
   * Empty caches of a core.
   *
   * @param shared the last level of all cores
   * @param tally where hits and misses are counted; cycles are not charged to it
   */
  public DataCaches(Profile profile, LastLevel shared, Tally tally) {
    CacheShapes shapes = profile.caches();
    Latencies latencies = profile.latencies();
    this.lineShift = Integer.numberOfTrailingZeros(shapes.lineBytes());
    this.l1d = LruSets.withoutValues(shapes.l1d());
    this.l2 = LruSets.withoutValues(shapes.l2());
    this.llc = shared;
    this.tally = tally;
    this.l1dHit = latencies.l1d();
    this.l2Hit = l1dHit + latencies.l2();
    this.llcHit = l2Hit + latencies.llc();
    this.memory = llcHit + latencies.memory();
  }

  /** The line that an address, which is not negative, is in. */
  public long line(long physicalAddress) {
    return physicalAddress >>> lineShift;
  }

  /** Loads or stores; returns the cycles that it takes. */
  public int access(long physicalAddress) {
    long line = line(physicalAddress);
    if (l1d.isNewest(l1d.row(line), line) || l1d.access(line)) {
      tally.count(Counter.L1D_HITS);
      return l1dHit;
    }
    tally.count(Counter.L1D_MISSES);
    return beyondFirstLevel(line);
  }

  private int beyondFirstLevel(long line) {
    if (l2.access(line)) {
      tally.count(Counter.L2_HITS);
      return l2Hit;
    }
    tally.count(Counter.L2_MISSES);
    if (llc.access(line)) {
      tally.count(Counter.LLC_HITS);
      return llcHit;
    }
    tally.count(Counter.LLC_MISSES);
    tally.count(Counter.MEMORY);
    return memory;
  }

  /** Another core has stored to a line: it is in neither of this core's own levels any more. */
  public void drop(long line) {
    drop(l1d, line);
    drop(l2, line);
  }

  /** Whether a line is in the first level; nothing changes. */
  public boolean holdsInL1d(long line) {
    return holds(l1d, line);
  }

  /** Whether a line is in the second level; nothing changes. */
  public boolean holdsInL2(long line) {
    return holds(l2, line);
  }

  static boolean holds(LruSets lines, long line) {
    return lines.find(lines.row(line), line, line) != LruSets.NONE;
  }

  private static void drop(LruSets lines, long line) {
    int slot = lines.find(lines.row(line), line, line);
    if (slot != LruSets.NONE) {
      lines.remove(slot);
    }
  }
}
