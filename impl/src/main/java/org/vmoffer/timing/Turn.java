package org.vmoffer.timing;

/**
 * What a core does next.
 *
 * @param core which
 * @param thread on whose behalf
 * @param kind what
 * @param start when, on the core's clock; never before it
 */
record Turn(TimedCore core, ThreadProgress thread, Kind kind, long start) {

  /** What it can be. */
  enum Kind {
    /** An interrupt is taken. */
    DELIVER,
    /** The interrupt handler serves a request. */
    ACKNOWLEDGE,
    /** The oldest waiting store reaches memory. */
    DRAIN,
    /** The thread goes on. */
    GO
  }

  /** The earlier of two; of equal ones the first. */
  static Turn earlier(Turn first, Turn second) {
    return second.start < first.start ? second : first;
  }
}
