package org.vmoffer.pagetable;

import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/**
 * What is known of a mapped page beside its frame, packed into ten bits. Every entry format stores
 * these; nothing else does.
 *
 * <pre>
 *    9    8   7   6   5   4   3   2   1   0
 *  +----+---+---+---+---+---+---+---+---+---+
 *  |copy| X   W   R | X   W   R | sp  pi  sh|
 *  +----+---+---+---+---+---+---+---+---+---+
 *          current     maximum      marks
 * </pre>
 *
 * The bits within each group are those of {@link Permissions} and {@link Marks}. A page that is
 * copied on write has the current permissions that its process relies on, and is not writable to
 * the hardware.
 */
public final class Attributes {
  /** Where the current permissions start. */
  public static final int CURRENT_SHIFT = 6;

  /** Where the maximum permissions start. */
  public static final int MAXIMUM_SHIFT = 3;

  /** Maximum and marks: what no hardware knows of. */
  public static final int SOFTWARE_MASK = Permissions.MASK << MAXIMUM_SHIFT | Marks.MASK;

  /** Permissions and marks: what callers can rely on. */
  public static final int MASK = Permissions.MASK << CURRENT_SHIFT | SOFTWARE_MASK;

  /** That a fork has left the page shared, so that whoever writes to it copies it first. */
  public static final int COPIED_ON_WRITE = 1 << 9;

  /** Current and maximum permissions: what the entry of a table can restrict. */
  public static final int RIGHTS =
      Permissions.MASK << CURRENT_SHIFT | Permissions.MASK << MAXIMUM_SHIFT;

  /** What a table entry that restricts nothing lets through: everything. */
  public static final int UNCAPPED = MASK | COPIED_ON_WRITE;

  private Attributes() {}

  /**
   * What a table entry lets through of the pages below it; with {@code &} to be applied to their
   * attributes.
   *
   * @param current the current permissions that it leaves, as bits
   * @param maximum the maximum permissions that it leaves, as bits
   */
  public static int cap(int current, int maximum) {
    return of(current, maximum, Marks.MASK) | COPIED_ON_WRITE;
  }

  /** The permissions that a cap leaves: current in bits 5:3, maximum in bits 2:0. */
  public static int capped(int cap) {
    return (cap & RIGHTS) >>> MAXIMUM_SHIFT;
  }

  /** Whether a cap takes a current or maximum permission from a page with these attributes. */
  public static boolean caps(int cap, int attributes) {
    return (attributes & ~cap) != 0;
  }

  /** Packs permissions and marks given as bits. */
  public static int of(int current, int maximum, int marks) {
    return current << CURRENT_SHIFT | maximum << MAXIMUM_SHIFT | marks;
  }

  /** The current permissions as bits. */
  public static int current(int attributes) {
    return attributes >>> CURRENT_SHIFT & Permissions.MASK;
  }

  /** The maximum permissions as bits. */
  public static int maximum(int attributes) {
    return attributes >>> MAXIMUM_SHIFT & Permissions.MASK;
  }

  /** The marks as bits. */
  public static int marks(int attributes) {
    return attributes & Marks.MASK;
  }

  /** The same page with other current permissions. */
  public static int withCurrent(int attributes, int current) {
    return (attributes & ~(Permissions.MASK << CURRENT_SHIFT)) | current << CURRENT_SHIFT;
  }

  /** What the hardware lets through: a page that is copied on write is not writable. */
  public static int hardware(int attributes) {
    int current = current(attributes);
    return (attributes & COPIED_ON_WRITE) == 0 ? current : current & ~Permissions.WRITE;
  }

  /** The current permissions of a page of which the hardware lets these through. */
  static int current(int hardware, boolean writableOnceCopied) {
    return writableOnceCopied ? hardware | Permissions.WRITE : hardware;
  }

  /** Whether the page is writable but for the copy that has to be made first. */
  static boolean writableOnceCopied(int attributes) {
    return current(attributes) != hardware(attributes);
  }

  /** The same page without these rights, now or ever. */
  public static int without(int attributes, int dropped) {
    return attributes & ~of(dropped, dropped, 0);
  }
}
