package org.vmoffer.conformance.history;

/** What is known of a history. */
public sealed interface Result {
  /** How many positions have been looked at. */
  long explored();

  /** An order of the calls explains every answer. */
  record Linearizable(long explored) implements Result {}

  /** No order does. */
  record NotLinearizable(long explored, Failure failure) implements Result {}

  /**
   * Nobody knows: a limit was reached.
   *
   * @param why which limit
   */
  record Unknown(long explored, String why) implements Result {}
}
