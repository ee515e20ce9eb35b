package org.vmoffer.cycles;

/**
 * One set-associative structure. Which set is decided by the low bits of whatever number it is
 * asked for.
 *
 * @param sets how many, a power of two; 0 if there is no such structure
 * @param ways entries of each set, at least 1; 0 if there is no such structure
 */
public record Shape(int sets, int ways) {
  /** Entries that a structure can have. */
  public static final int MAX_ENTRIES = 1 << 28;

  /** Entries that a set can have. */
  public static final int MAX_WAYS = 1 << 14;

  /** No such structure. */
  public static final Shape NONE = new Shape(0, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there are no such structures
   */
  public Shape {
    if (sets < 0 || Integer.bitCount(sets) > 1) {
      throw new IllegalArgumentException("sets must be a power of two, or 0: " + sets);
    }
    if (sets == 0 ? ways != 0 : ways < 1 || ways > MAX_WAYS) {
      throw new IllegalArgumentException(
          "ways must be 1 to " + MAX_WAYS + ", or 0 as the sets are: " + ways);
    }
    if ((long) sets * ways > MAX_ENTRIES) {
      throw new IllegalArgumentException("more than " + MAX_ENTRIES + " entries");
    }
  }

  /** How many entries there are. */
  public int entries() {
    return sets * ways;
  }

  /** Whether there is such a structure. */
  public boolean exists() {
    return sets > 0;
  }
}
