package org.vmoffer.pagetable;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/**
 * arm64 descriptors (VMSAv8-64, stage 1, 4 KiB granule). Execute is independent of read, write is
 * not: the representable sets are none, R, RW, RX, X and RWX.
 *
 * <pre>
 *   63  62  61..59  58   57..55  54   53  52 51..48 47.......12  11  10  9..8  7   6   5..2  1   0
 *  +---+---+------+-----+------+-----+---+--+------+-----------+---+---+-----+----+---+-----+---+---+
 *  | W |cp | max  | map |marks | UXN |PXN|C |  -   |   frame   |nG |AF | SH  |RO  |EL0|  -  | 1 | V |
 *  +---+---+------+-----+------+-----+---+--+------+-----------+---+---+-----+----+---+-----+---+---+
 *             software                                                        AP
 * </pre>
 *
 * Arm Architecture Reference Manual for A-profile (DDI 0487), chapter D8 "The AArch64 Virtual
 * Memory System Architecture", "Translation table descriptor formats" and "Direct permissions" for
 * AP, UXN and PXN. Bits 58:55 are reserved for software; of a page descriptor bits 63:59 too are
 * ignored by a machine without page-based hardware attributes (FEAT_HPDS2) and permission overlays
 * (FEAT_S1POE), and this one has neither. Of an invalid descriptor (V = 0) all other bits are
 * ignored. The access flag is set from the start, so that no access faults for it, and dirty state
 * is not managed by hardware: a page is writable iff AP says so.
 *
 * <p>A large leaf is a block descriptor, bit 1 clear. A table descriptor caps what is below it by
 * APTable[1] (bit 62, nobody writes) and UXNTable (bit 60), which TCR_ELx.HPDn must not disable,
 * and for the maximum by bits 54:52, which hardware ignores there: what may never be had.
 *
 * <p>"cp" says that a fork has left the page shared, "W" that it is writable once it has been
 * copied; AP says read-only until then.
 *
 * <p>A page that is neither readable nor executable would still be a valid descriptor; it is stored
 * as an invalid one, so that "permits nothing" looks alike on all architectures.
 *
 * @param geometry the shape of the tables
 */
record Arm64Format(Geometry geometry) implements EntryFormat {
  private static final long VALID = 1;
  private static final long TABLE_OR_PAGE = 1 << 1;
  private static final long USER = 1 << 6;
  private static final long READ_ONLY = 1 << 7;
  private static final long INNER_SHAREABLE = 3 << 8;
  private static final long ACCESSED = 1 << 10;
  private static final long NOT_GLOBAL = 1 << 11;
  private static final long FRAME_MASK = 0x0000_ffff_ffff_f000L;
  private static final long PRIVILEGED_EXECUTE_NEVER = 1L << 53;
  private static final long USER_EXECUTE_NEVER = 1L << 54;
  private static final int MARKS_SHIFT = 55;
  private static final long COPIED = 1L << 62;
  private static final long WRITABLE_ONCE_COPIED = 1L << 63;
  private static final long MAPPED = 1L << 58;
  private static final int MAXIMUM_SHIFT = 59;
  private static final int NEVER_SHIFT = 52;
  private static final long EXECUTE_NEVER_BELOW = 1L << 60;
  private static final long WRITE_NEVER_BELOW = 1L << 62;

  @Override
  public String name() {
    return "arm64";
  }

  @Override
  public boolean representable(int permissions) {
    return (permissions & (Permissions.READ | Permissions.WRITE)) != Permissions.WRITE;
  }

  @Override
  public boolean hasCompanion() {
    return false;
  }

  @Override
  public boolean canCap(int permissions) {
    return (permissions & Permissions.READ) != 0;
  }

  @Override
  public long leaf(long frame, int attributes, int level) {
    int current = Attributes.hardware(attributes);
    long hardware =
        (level == 0 ? TABLE_OR_PAGE : 0)
            | INNER_SHAREABLE
            | ACCESSED
            | NOT_GLOBAL
            | PRIVILEGED_EXECUTE_NEVER;
    if (current != 0) {
      hardware |= VALID;
    }
    if ((current & Permissions.READ) != 0) {
      hardware |= USER;
    }
    if ((current & Permissions.WRITE) == 0) {
      hardware |= READ_ONLY;
    }
    if ((current & Permissions.EXECUTE) == 0) {
      hardware |= USER_EXECUTE_NEVER;
    }
    long software =
        MAPPED
            | (long) Attributes.maximum(attributes) << MAXIMUM_SHIFT
            | (long) Attributes.marks(attributes) << MARKS_SHIFT
            | ((attributes & Attributes.COPIED_ON_WRITE) == 0 ? 0 : COPIED)
            | (Attributes.writableOnceCopied(attributes) ? WRITABLE_ONCE_COPIED : 0);
    return hardware | software | frame << PageSize.SHIFT;
  }

  @Override
  public long companion(int attributes) {
    return 0;
  }

  @Override
  public long table(long frame, int cap) {
    int current = Attributes.current(cap);
    long hardware =
        VALID
            | TABLE_OR_PAGE
            | ((current & Permissions.WRITE) == 0 ? WRITE_NEVER_BELOW : 0)
            | ((current & Permissions.EXECUTE) == 0 ? EXECUTE_NEVER_BELOW : 0);
    long never = Permissions.MASK & ~Attributes.maximum(cap);
    return hardware | never << NEVER_SHIFT | frame << PageSize.SHIFT;
  }

  @Override
  public int cap(long entry) {
    int current =
        Permissions.READ
            | ((entry & WRITE_NEVER_BELOW) == 0 ? Permissions.WRITE : 0)
            | ((entry & EXECUTE_NEVER_BELOW) == 0 ? Permissions.EXECUTE : 0);
    return Attributes.cap(current, ~(int) (entry >>> NEVER_SHIFT) & Permissions.MASK);
  }

  @Override
  public boolean isTable(long entry, int level) {
    return level > 0 && (entry & (VALID | TABLE_OR_PAGE)) == (VALID | TABLE_OR_PAGE);
  }

  @Override
  public boolean isMapped(long entry) {
    return (entry & MAPPED) != 0;
  }

  @Override
  public long frame(long entry) {
    return (entry & FRAME_MASK) >>> PageSize.SHIFT;
  }

  @Override
  public int attributes(long entry, long companion) {
    int current = 0;
    if ((entry & VALID) != 0) {
      if ((entry & USER) != 0) {
        current = Permissions.READ | ((entry & READ_ONLY) == 0 ? Permissions.WRITE : 0);
      }
      current |= (entry & USER_EXECUTE_NEVER) == 0 ? Permissions.EXECUTE : 0;
    }
    int maximum = (int) (entry >>> MAXIMUM_SHIFT) & Permissions.MASK;
    int copied = (entry & COPIED) == 0 ? 0 : Attributes.COPIED_ON_WRITE;
    return copied
        | Attributes.of(
            Attributes.current(current, (entry & WRITABLE_ONCE_COPIED) != 0),
            maximum,
            (int) (entry >>> MARKS_SHIFT) & Marks.MASK);
  }
}
