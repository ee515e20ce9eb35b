package org.vmoffer.conformance.mmu;

import java.util.Map;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Profile;

/**
 * What a chase costs once it is warm.
 *
 * @param profile the machine
 * @param pages of 4 KiB that it goes through
 * @param loads that were counted
 * @param cycles that they took
 * @param walks that they started
 * @param causes the cycles by cause
 */
public record ChaseResult(
    Profile profile, int pages, long loads, long cycles, long walks, Map<Cause, Long> causes) {
  private static final double MEGA = 1_000;

  /** Keeps a copy. */
  public ChaseResult {
    causes = Map.copyOf(causes);
  }

  /** Cycles of a load, on average. */
  public double cyclesALoad() {
    return cycles / (double) loads;
  }

  /** Those of a cause. */
  public double cyclesALoad(Cause cause) {
    return causes.getOrDefault(cause, 0L) / (double) loads;
  }

  /** Nanoseconds of a load, by the machine's clock. */
  public double nanoseconds() {
    return cyclesALoad() * MEGA / profile.megahertz();
  }
}
