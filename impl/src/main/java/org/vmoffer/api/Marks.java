package org.vmoffer.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a mapping of a page carries beside its permissions: one of the eight subsets of three marks.
 *
 * <ul>
 *   <li><b>shared</b>: another process has, or once had, the same frame through a claim whose
 *       source kept its mapping. A fork shares such a page instead of copying it. Never cleared.
 *   <li><b>pinned</b>: a device works on the page; no right may be taken from it.
 *   <li><b>special</b>: device memory or memory of the kernel; never offered, not inherited.
 * </ul>
 */
public enum Marks {
  /** No mark: a private page. */
  NONE(0),
  /** Shared. */
  SHARED(1),
  /** Pinned. */
  PINNED(2),
  /** Shared and pinned. */
  SHARED_PINNED(3),
  /** Special. */
  SPECIAL(4),
  /** Shared and special. */
  SHARED_SPECIAL(5),
  /** Pinned and special. */
  PINNED_SPECIAL(6),
  /** All three. */
  SHARED_PINNED_SPECIAL(7);

  /** The bit of the shared mark. */
  public static final int SHARED_BIT = 1;

  /** The bit of the pinned mark. */
  public static final int PINNED_BIT = 2;

  /** The bit of the special mark. */
  public static final int SPECIAL_BIT = 4;

  /** All three bits. */
  public static final int MASK = SHARED_BIT | PINNED_BIT | SPECIAL_BIT;

  private static final Marks[] BY_BITS = {
    NONE,
    SHARED,
    PINNED,
    SHARED_PINNED,
    SPECIAL,
    SHARED_SPECIAL,
    PINNED_SPECIAL,
    SHARED_PINNED_SPECIAL
  };

  private final int bits;

  Marks(int bits) {
    this.bits = bits;
  }

  /**
   * The set with these bits.
   *
   * @throws IllegalArgumentException if a bit outside {@link #MASK} is set
   */
  public static Marks of(int bits) {
    if ((bits & ~MASK) != 0) {
      throw new IllegalArgumentException("not a set of shared=1, pinned=2, special=4: " + bits);
    }
    return BY_BITS[bits];
  }

  /** The set as bits. */
  public int bits() {
    return bits;
  }

  /** Whether the page is shared. */
  public boolean shared() {
    return (bits & SHARED_BIT) != 0;
  }

  /** Whether the page is pinned. */
  public boolean pinned() {
    return (bits & PINNED_BIT) != 0;
  }

  /** Whether the page is special. */
  public boolean special() {
    return (bits & SPECIAL_BIT) != 0;
  }

  /** The names of the marks that are set, in the order shared, pinned, special. */
  public List<String> names() {
    return Stream.of(shared() ? "shared" : "", pinned() ? "pinned" : "", special() ? "special" : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
