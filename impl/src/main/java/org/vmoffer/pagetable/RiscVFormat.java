package org.vmoffer.pagetable;

import org.vmoffer.api.Permissions;

/**
 * RISC-V entries, alike in Sv39 and Sv48. R, W and X are bits of their own; write without read is
 * reserved, so the representable sets are none, R, X, RW, RX and RWX.
 *
 * <pre>
 *   63  62..61  60..54    53...................10    9    8    7   6   5   4   3   2   1   0
 *  +---+------+--------+-------------------------+-----+-----+---+---+---+---+---+---+---+---+
 *  | N | PBMT |   0    |          frame          |  -  | map | D | A | G | U | X | W | R | V |
 *  +---+------+--------+-------------------------+-----+-----+---+---+---+---+---+---+---+---+
 *                                                   RSW
 *   companion: 7 writable once copied, 6 shared by a fork, 5..3 maximum, 2..0 marks
 * </pre>
 *
 * The RISC-V Instruction Set Manual, volume II: Privileged Architecture, chapter "Supervisor-Level
 * ISA", sections on Sv39 and Sv48, and its table "Encoding of PTE R/W/X fields": R = W = X = 0 in a
 * valid entry leads to the next table, and there A, D and U must be zero. Only the two RSW bits are
 * software's, too few for a maximum and three marks, and the two more of extension Svrsw60t59b
 * would still be; hence the companion. With V = 0 all other bits are software's; the frame and the
 * mapped bit stay where they are. A and D are set in advance, as the manual permits, so that no
 * access faults for them.
 *
 * <p>A leaf looks the same at every level; an entry that leads to a table has no bits to restrict
 * what is below it.
 *
 * @param name tells Sv39 from Sv48
 * @param geometry three or four levels
 */
record RiscVFormat(String name, Geometry geometry) implements EntryFormat {
  private static final long VALID = 1;
  private static final int PERMISSIONS_SHIFT = 1;
  private static final long PERMISSIONS_MASK = (long) Permissions.MASK << PERMISSIONS_SHIFT;
  private static final long USER = 1 << 4;
  private static final long ACCESSED = 1 << 6;
  private static final long DIRTY = 1 << 7;
  private static final long MAPPED = 1 << 8;
  private static final long COPIED = 1 << 6;
  private static final long WRITABLE_ONCE_COPIED = 1 << 7;
  private static final int FRAME_SHIFT = 10;
  private static final long FRAME_MASK = 0x003f_ffff_ffff_fc00L;

  @Override
  public boolean representable(int permissions) {
    return (permissions & (Permissions.READ | Permissions.WRITE)) != Permissions.WRITE;
  }

  @Override
  public boolean hasCompanion() {
    return true;
  }

  @Override
  public boolean canCap(int permissions) {
    return permissions == Permissions.MASK;
  }

  @Override
  public long leaf(long frame, int attributes, int level) {
    int current = Attributes.hardware(attributes);
    long hardware = USER | ACCESSED | DIRTY | (long) current << PERMISSIONS_SHIFT;
    return hardware | MAPPED | frame << FRAME_SHIFT | (current == 0 ? 0 : VALID);
  }

  @Override
  public long companion(int attributes) {
    return (attributes & Attributes.SOFTWARE_MASK)
        | ((attributes & Attributes.COPIED_ON_WRITE) == 0 ? 0 : COPIED)
        | (Attributes.writableOnceCopied(attributes) ? WRITABLE_ONCE_COPIED : 0);
  }

  @Override
  public long table(long frame, int cap) {
    if (cap != Attributes.UNCAPPED) {
      throw new IllegalArgumentException("an entry that leads to a table restricts nothing");
    }
    return VALID | frame << FRAME_SHIFT;
  }

  @Override
  public int cap(long entry) {
    return Attributes.UNCAPPED;
  }

  @Override
  public boolean isTable(long entry, int level) {
    return level > 0 && (entry & (VALID | PERMISSIONS_MASK)) == VALID;
  }

  @Override
  public boolean isMapped(long entry) {
    return (entry & MAPPED) != 0;
  }

  @Override
  public long frame(long entry) {
    return (entry & FRAME_MASK) >>> FRAME_SHIFT;
  }

  @Override
  public int attributes(long entry, long companion) {
    int current = (entry & VALID) == 0 ? 0 : (int) (entry & PERMISSIONS_MASK) >>> PERMISSIONS_SHIFT;
    current = Attributes.current(current, (companion & WRITABLE_ONCE_COPIED) != 0);
    int copied = (companion & COPIED) == 0 ? 0 : Attributes.COPIED_ON_WRITE;
    int software = (int) companion & Attributes.SOFTWARE_MASK;
    return copied | current << Attributes.CURRENT_SHIFT | software;
  }
}
