package org.vmoffer.conformance.cost;

import java.util.function.ToLongFunction;

/** What of a result is looked at, in cycles. */
public enum Measure {
  /** An offer. */
  OFFER("offer", CostResult::offer),
  /** A claim. */
  CLAIM("claim", CostResult::claim),
  /** A cancel. */
  CANCEL("cancel", CostResult::cancel),
  /** A list of one offer. */
  LIST("list", CostResult::list),
  /** What the claim costs all cores together. */
  ALL_CORES("allCores", CostResult::total),
  /** From the begin of the offer until the claimer has touched what it got. */
  HAND_OVER("handOver", CostResult::handOver),
  /** The same, and the source's first accesses afterwards to what it has kept. */
  THERE_AND_BACK("thereAndBack", result -> result.handOver() + result.touchBack());

  private final String label;
  private final ToLongFunction<CostResult> cycles;

  Measure(String label, ToLongFunction<CostResult> cycles) {
    this.label = label;
    this.cycles = cycles;
  }

  /** Its name in JSON. */
  public String label() {
    return label;
  }

  /** The cycles of a result. */
  public long of(CostResult result) {
    return cycles.applyAsLong(result);
  }
}
