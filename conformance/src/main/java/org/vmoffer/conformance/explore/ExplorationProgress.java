package org.vmoffer.conformance.explore;

/** Told now and then how far an exploration has come, on the thread that explores. */
@FunctionalInterface
public interface ExplorationProgress {
  /** Tells nobody. */
  ExplorationProgress SILENT = (states, steps, depth) -> {};

  /**
   * So far.
   *
   * @param states different states
   * @param steps steps taken
   * @param depth states on the longest of the shortest paths
   */
  void explored(long states, long steps, int depth);
}
