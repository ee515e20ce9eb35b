package org.vmoffer.conformance.history;

/**
 * How far a search may go before it is given up.
 *
 * @param positions that may be remembered at the same time
 * @param deadline the reading of {@link System#nanoTime} after which it ends
 */
public record Limits(long positions, long deadline) {
  /** Whether the time is over. */
  boolean isOver() {
    return System.nanoTime() - deadline > 0;
  }
}
