package org.vmoffer.conformance.history;

/** What a search has found. */
sealed interface Verdict {
  /** How many positions it has looked at. */
  long explored();

  /** An order explains every answer. */
  record Linearizable(long explored) implements Verdict {}

  /**
   * No order does.
   *
   * @param deepest the layer behind which no order comes; it and all before it are finished
   */
  record NotLinearizable(long explored, Layer deepest) implements Verdict {}

  /**
   * It was given up.
   *
   * @param why which limit was reached
   */
  record Unknown(long explored, String why) implements Verdict {}
}
