package org.vmoffer.conformance.tlc;

/**
 * What TLC counts, and what it took.
 *
 * @param generated states that TLC generated, the initial one and repetitions included
 * @param distinct distinct states
 * @param depth states on the longest of the shortest paths from the initial state
 * @param millis how long TLC checked, in milliseconds
 * @param peakMemoryMiB the most heap in use meanwhile, garbage included, in MiB
 */
public record TlcCounts(long generated, long distinct, int depth, long millis, int peakMemoryMiB) {

  /** What TLC counts if it comes to no state. */
  static final TlcCounts NONE = new TlcCounts(0, 0, 0, 0, 0);

  /**
   * Compares with what was written while TLC counted.
   *
   * @throws IllegalStateException if steps, states or depth differ
   */
  void mustAgree(long writtenSteps, long writtenStates, int writtenDepth) {
    if (generated != writtenSteps + 1 || distinct != writtenStates || depth != writtenDepth) {
      throw new IllegalStateException(
          ("TLC counts %,d generated states, %,d distinct ones, depth %d;"
                  + " the graph has %,d, %,d and %d")
              .formatted(
                  generated, distinct, depth, writtenSteps + 1, writtenStates, writtenDepth));
    }
  }
}
