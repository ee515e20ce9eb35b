package org.vmoffer.cycles;

/**
 * The caches that data accesses and page walks go through.
 *
 * @param lineBytes bytes of a line, a power of two from 8 to 4096
 * @param l1d first level, of each core
 * @param l2 second level, of each core
 * @param llc last level, shared by all cores
 */
public record CacheShapes(int lineBytes, Shape l1d, Shape l2, Shape llc) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there are no such caches
   */
  public CacheShapes {
    if (lineBytes < Long.BYTES || lineBytes > 4096 || Integer.bitCount(lineBytes) != 1) {
      throw new IllegalArgumentException(
          "lineBytes must be a power of two from 8 to 4096: " + lineBytes);
    }
    if (!l1d.exists() || !l2.exists() || !llc.exists()) {
      throw new IllegalArgumentException("every cache must have a set");
    }
  }
}
