package org.vmoffer.api;

/**
 * The flags of {@code vm_offer}: which rights the claimer gets, and which the source gives up.
 *
 * <pre>
 *   63            7   6   5   4   3   2   1   0
 *  +---------------+---+---+---+---+---+---+---+
 *  |    unknown    | X | W | R | - | X | W | R |
 *  +---------------+---+---+---+---+---+---+---+
 *                    drop            grant
 * </pre>
 */
public final class Flags {
  /** Grant read. */
  public static final int VMO_GRANT_R = 1;

  /** Grant write. */
  public static final int VMO_GRANT_W = 2;

  /** Grant execute. */
  public static final int VMO_GRANT_X = 4;

  /** Give up read when the offer is claimed. */
  public static final int VMO_DROP_R = 16;

  /** Give up write when the offer is claimed. */
  public static final int VMO_DROP_W = 32;

  /** Give up execute when the offer is claimed. */
  public static final int VMO_DROP_X = 64;

  /** Every grant flag. */
  public static final int VMO_GRANTALL = VMO_GRANT_R | VMO_GRANT_W | VMO_GRANT_X;

  /** Every drop flag: a claim unmaps the pages from the source. */
  public static final int VMO_DISOWN = VMO_DROP_R | VMO_DROP_W | VMO_DROP_X;

  private static final int DROP_SHIFT = 4;

  private Flags() {}

  /** The rights that these flags grant. */
  public static Permissions grant(long flags) {
    return Permissions.of((int) flags & VMO_GRANTALL);
  }

  /** The rights that these flags drop. */
  public static Permissions drop(long flags) {
    return Permissions.of((int) (flags & VMO_DISOWN) >>> DROP_SHIFT);
  }

  /** Whether no bit is set that means nothing. */
  public static boolean isKnown(long flags) {
    return (flags & ~(long) (VMO_GRANTALL | VMO_DISOWN)) == 0;
  }

  /** The flags that grant and drop these rights. */
  public static int of(Permissions grant, Permissions drop) {
    return grant.bits() | drop.bits() << DROP_SHIFT;
  }
}
