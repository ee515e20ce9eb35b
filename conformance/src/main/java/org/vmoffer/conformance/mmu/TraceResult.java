package org.vmoffer.conformance.mmu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;

/**
 * What came of a trace.
 *
 * @param profile the machine that it ran on
 * @param tally everything that was counted, and the cycles by cause
 * @param mappings how many pages of any size were mapped
 * @param tables how many page tables that took
 * @param firstFault the first access that faulted, if one did
 */
public record TraceResult(
    Profile profile, Tally tally, long mappings, int tables, @Nullable TraceFault firstFault) {

  /** What the cycles of a trace can be spent on. */
  public static final List<Cause> CAUSES =
      List.of(Cause.DATA, Cause.STLB, Cause.WALK, Cause.UPDATE);

  /** How many accesses there were. */
  public long accesses() {
    return tally.get(Counter.ACCESSES);
  }

  /** Cycles of an access, on average. */
  public double cyclesAnAccess() {
    return tally.clock() / (double) accesses();
  }
}
