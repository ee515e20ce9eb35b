package org.vmoffer.conformance.cost;

/** What of a result is looked at, in cycles. */
public enum Measure {
  /** An offer. */
  OFFER("offer"),
  /** A claim. */
  CLAIM("claim"),
  /** A cancel. */
  CANCEL("cancel"),
  /** A list of one offer. */
  LIST("list"),
  /** What the claim costs all cores together. */
  ALL_CORES("allCores"),
  /** From the begin of the offer until the claimer has touched what it got. */
  HAND_OVER("handOver"),
  /** The same, and the source's first accesses afterwards to what it has kept. */
  THERE_AND_BACK("thereAndBack");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** Its name in JSON. */
  public String label() {
    return label;
  }

  /** The cycles of a result. */
  public long of(CostResult result) {
    return switch (this) {
      case OFFER -> result.offer();
      case CLAIM -> result.claim();
      case CANCEL -> result.cancel();
      case LIST -> result.list();
      case ALL_CORES -> result.total();
      case HAND_OVER -> result.handOver();
      case THERE_AND_BACK -> result.handOver() + result.touchBack();
    };
  }
}
