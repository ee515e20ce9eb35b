package org.vmoffer.cycles;

/**
 * The store buffer of a core.
 *
 * @param depth stores that it can hold, at least 1
 * @param drain cycles from a store's retirement until it is in memory
 */
public record StoreBuffer(int depth, int drain) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no such buffer
   */
  public StoreBuffer {
    if (depth < 1) {
      throw new IllegalArgumentException("depth must be at least 1: " + depth);
    }
    Cycles.check("drain", drain);
  }

  StoreBuffer scaled(int factor) {
    return new StoreBuffer(depth, Cycles.scale(drain, factor));
  }
}
