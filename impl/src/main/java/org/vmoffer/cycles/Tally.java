package org.vmoffer.cycles;

/**
 * What has happened on a core: its clock, how its cycles were spent, and how often everything
 * happened. The clock is advanced apart from the causes, so that their sum can be held against it.
 */
@SuppressWarnings("EnumOrdinal") // an array by ordinal is counted in at every access
public final class Tally {
  private final long[] counts = new long[Counter.values().length];
  private final long[] cycles = new long[Cause.values().length];
  private long clock;

  /** Of a core that has done nothing yet. */
  public Tally() {}

  /** Something happened once more. */
  public void count(Counter counter) {
    counts[counter.ordinal()]++;
  }

  /** Something happened so many times more. */
  public void count(Counter counter, int times) {
    counts[counter.ordinal()] += times;
  }

  /** Some cycles were spent on something. */
  public void charge(Cause cause, long spent) {
    cycles[cause.ordinal()] += spent;
  }

  /** Time passed, in cycles. */
  public void advance(long passed) {
    clock += passed;
  }

  /** How often something happened. */
  public long get(Counter counter) {
    return counts[counter.ordinal()];
  }

  /** Cycles that were spent on something. */
  public long get(Cause cause) {
    return cycles[cause.ordinal()];
  }

  /** Cycles since the beginning. */
  public long clock() {
    return clock;
  }
}
