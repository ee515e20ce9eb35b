package org.vmoffer.cycles;

/** What a cycle is spent on. Every simulated cycle of every core belongs to exactly one. */
public enum Cause {
  /** The accesses themselves, through the caches. */
  DATA,
  /** Lookups in the second-level TLB. */
  STLB,
  /** Entry loads of page walks, through the caches. */
  WALK,
  /** Updates of A and D flags. */
  UPDATE
}
