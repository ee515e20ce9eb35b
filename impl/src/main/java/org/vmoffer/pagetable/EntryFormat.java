package org.vmoffer.pagetable;

import org.vmoffer.address.FrameNumber;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/**
 * How an architecture writes a page-table entry into 64 bits, and the shape of its tables.
 *
 * <p>The hardware's part of an entry is the truth about the current permissions. Maximum, marks,
 * and that a page without permissions is mapped at all, are the kernel's own: they go into bits
 * that the architecture leaves to software. Where a valid entry has too few of those, the format
 * asks for a <em>companion</em>: a second word for each entry, in a table of the kernel's own that
 * lies directly behind the hardware's one. 32-bit Arm Linux does the same for its "young" and
 * "dirty" bits.
 *
 * <p>Words and attributes are plain numbers, since the calls read them by the million; {@link
 * #decode} gives the same as a value. Attributes are packed as {@link Attributes} says.
 */
public sealed interface EntryFormat permits X86Format, Arm64Format, RiscVFormat {

  /** The name by which configurations ask for the format. */
  String name();

  /** Levels and entries of the tables. */
  Geometry geometry();

  /** Whether the hardware can grant exactly this set, given as bits, to a user page. */
  boolean representable(int permissions);

  /** Whether every table needs one companion word an entry. */
  boolean hasCompanion();

  /**
   * Whether the entry of a table can restrict what is below it to exactly this set, given as bits.
   */
  boolean canCap(int permissions);

  /**
   * The entry of a mapped page, or at a level above 0 a large leaf: of as many pages as the entry
   * stands for, in frames in a row.
   *
   * @param frame what is mapped; of a large leaf the first frame, aligned to their number
   * @param attributes packed; the current permissions must be representable
   * @param level the level of the table that holds the entry
   */
  long leaf(long frame, int attributes, int level);

  /** The companion of such an entry; 0 if the format has none. */
  long companion(int attributes);

  /**
   * The entry that leads to a table.
   *
   * @param cap what it lets through, as {@link Attributes#cap} has it; the format must be able to
   */
  long table(long frame, int cap);

  /** What an entry that leads to a table lets through, as {@link Attributes#cap} has it. */
  int cap(long entry);

  /**
   * Whether an entry leads to a table.
   *
   * @param level the level of the table that holds the entry; at level 0 the answer is no
   */
  boolean isTable(long entry, int level);

  /** Whether an entry is that of a mapped page or a large leaf, with or without permissions. */
  boolean isMapped(long entry);

  /** The bits of an entry that hardware sets by itself: accessed and dirty, where it does. */
  default long setByHardware(long entry) {
    return 0;
  }

  /** The frame of a mapped page or of a table. */
  long frame(long entry);

  /**
   * The packed attributes of a mapped page or a large leaf.
   *
   * @param entry the hardware's word
   * @param companion the word beside it; without meaning if the format has none
   */
  int attributes(long entry, long companion);

  /** The entry as a value. */
  default Entry decode(long entry, long companion, int level) {
    if (isTable(entry, level)) {
      return new Entry.Table(new FrameNumber(frame(entry)));
    }
    if (!isMapped(entry)) {
      return new Entry.Absent();
    }
    int attributes = attributes(entry, companion);
    return new Entry.Leaf(
        new FrameNumber(frame(entry)),
        Permissions.of(Attributes.current(attributes)),
        Permissions.of(Attributes.maximum(attributes)),
        Marks.of(Attributes.marks(attributes)));
  }
}
