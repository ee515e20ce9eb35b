package org.vmoffer.pagetable;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/**
 * x86-64 entries. A present page can always be read, so the representable sets are none, R, RW, RX
 * and RWX.
 *
 * <pre>
 *   63  62..59  58  57  56   55   54..52  51..............12  11..9  8  7   6  5  4..3  2    1    0
 *  +---+------+---+---+----+-----+-------+-------------------+------+--+---+--+--+----+---+---+---+
 *  |XD | key  | - | W |copy| map |  max  |       frame       | marks| G|PAT| D| A| -  |U/S|R/W| P |
 *  +---+------+---+---+----+-----+-------+-------------------+------+--+---+--+--+----+---+---+---+
 *                      software                               software
 * </pre>
 *
 * Intel 64 and IA-32 Architectures Software Developer's Manual, volume 3A, chapter "Paging": tables
 * "Format of a Page-Table Entry that Maps a 4-KByte Page" (4-20) and "Format of a Page-Directory
 * Entry that References a Page Table" (4-19; likewise one level up each); the numbers are those of
 * the editions in which that chapter is the fourth. In a present entry bits 11:9 and 58:52 are
 * ignored by the hardware; in one with P = 0 it ignores all the others. A and D are left to the
 * hardware to set.
 *
 * <p>A large leaf has PS set, bit 7, which is PAT in an entry of level 0. An entry that references
 * a table caps what is below it by R/W and XD, and for the maximum by software's bits 54:52: what
 * may never be had.
 *
 * <p>"copy" says that a fork has left the page shared, "W" that it is writable once it has been
 * copied; R/W is clear until then.
 *
 * <p>A page without permissions keeps its frame in an entry that is not present. On processors that
 * speculate past P = 0 (L1TF) a real kernel would store the frame inverted; nothing here
 * speculates.
 *
 * @param geometry the shape of the tables
 */
record X86Format(Geometry geometry) implements EntryFormat {
  private static final long PRESENT = 1;
  private static final long WRITABLE = 1 << 1;
  private static final long USER = 1 << 2;
  private static final long ACCESSED = 1 << 5;
  private static final long DIRTY = 1 << 6;
  private static final long LARGE = 1 << 7;
  private static final long EXECUTE_DISABLE = 1L << 63;
  private static final int MARKS_SHIFT = 9;
  private static final long FRAME_MASK = 0x000f_ffff_ffff_f000L;
  private static final int MAXIMUM_SHIFT = 52;
  private static final long COPIED = 1L << 56;
  private static final long WRITABLE_ONCE_COPIED = 1L << 57;
  private static final long MAPPED = 1L << 55;

  @Override
  public String name() {
    return "x86-64";
  }

  @Override
  public boolean representable(int permissions) {
    return permissions == 0 || (permissions & Permissions.READ) != 0;
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
    long hardware = level == 0 ? USER : USER | LARGE;
    if (current != 0) {
      hardware |= PRESENT;
    }
    if ((current & Permissions.WRITE) != 0) {
      hardware |= WRITABLE;
    }
    if ((current & Permissions.EXECUTE) == 0) {
      hardware |= EXECUTE_DISABLE;
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
        PRESENT
            | USER
            | (current & Permissions.WRITE) // R/W is the same bit
            | ((current & Permissions.EXECUTE) == 0 ? EXECUTE_DISABLE : 0);
    long never = Permissions.MASK & ~Attributes.maximum(cap);
    return hardware | never << MAXIMUM_SHIFT | frame << PageSize.SHIFT;
  }

  @Override
  public int cap(long entry) {
    int current =
        Permissions.READ | (int) (entry & WRITABLE) | (entry >= 0 ? Permissions.EXECUTE : 0);
    return Attributes.cap(current, ~(int) (entry >>> MAXIMUM_SHIFT) & Permissions.MASK);
  }

  @Override
  public boolean isTable(long entry, int level) {
    return level > 0 && (entry & (PRESENT | LARGE)) == PRESENT;
  }

  @Override
  public boolean isMapped(long entry) {
    return (entry & MAPPED) != 0;
  }

  @Override
  public long setByHardware(long entry) {
    return entry & (ACCESSED | DIRTY);
  }

  @Override
  public long frame(long entry) {
    return (entry & FRAME_MASK) >>> PageSize.SHIFT;
  }

  @Override
  public int attributes(long entry, long companion) {
    int current = 0;
    if ((entry & PRESENT) != 0) {
      current =
          Permissions.READ
              | (int) (entry & WRITABLE)
              | (entry >= 0 ? Permissions.EXECUTE : 0); // the sign bit is XD
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
