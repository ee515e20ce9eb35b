package org.vmoffer.cycles;

/**
 * What accesses and translations cost, in cycles.
 *
 * @param l1d a hit in the first level
 * @param l2 what a hit in the second level costs further
 * @param llc what a hit in the last level costs further than one in the second
 * @param memory what memory costs further than the last level
 * @param stlb what a lookup in the second-level TLB adds, hit or miss, to an access that misses in
 *     the first
 * @param update one locked update of an A or D flag
 */
public record Latencies(int l1d, int l2, int llc, int memory, int stlb, int update) {
  /** The longest that a profile can say of anything. */
  public static final int MOST_CYCLES = Cycles.MAX;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Latencies {
    Cycles.check("l1d", l1d);
    Cycles.check("l2", l2);
    Cycles.check("llc", llc);
    Cycles.check("memory", memory);
    Cycles.check("stlb", stlb);
    Cycles.check("update", update);
  }

  Latencies scaled(int factor) {
    return new Latencies(
        Cycles.scale(l1d, factor),
        Cycles.scale(l2, factor),
        Cycles.scale(llc, factor),
        Cycles.scale(memory, factor),
        Cycles.scale(stlb, factor),
        Cycles.scale(update, factor));
  }
}
