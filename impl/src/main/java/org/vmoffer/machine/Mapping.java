package org.vmoffer.machine;

import org.vmoffer.api.Marks;
import org.vmoffer.pagetable.Attributes;

/**
 * The mapping of a page as a word; 0 is that there is none.
 *
 * <pre>
 *   63 62  61  60  59.............40 39................16 15..9 8......6 5......3 2.....0
 *  +------+---+---+-----------------+--------------------+-----+--------+--------+-------+
 *  |  0   | 1 |cow|     frame       |        phys        |  0  | current| maximum| marks |
 *  +------+---+---+-----------------+--------------------+-----+--------+--------+-------+
 * </pre>
 *
 * "phys" is the data frame that the entry names, "frame" the one that callers are promised: they
 * differ as long as a fork has not copied the page.
 */
final class Mapping {
  static final long ABSENT = 0;

  private static final long MAPPED = 1L << 61;
  private static final long COPIED_ON_WRITE = 1L << 60;
  private static final int FRAME_SHIFT = 40;
  private static final int FRAME_MASK = (1 << 20) - 1;
  private static final int PHYS_SHIFT = 16;
  private static final int PHYS_MASK = (1 << 24) - 1;

  private Mapping() {}

  /** A mapping with attributes as {@link Attributes} packs them. */
  static long of(int frame, int phys, int attributes) {
    long cow = (attributes & Attributes.COPIED_ON_WRITE) == 0 ? 0 : COPIED_ON_WRITE;
    return MAPPED
        | cow
        | (long) frame << FRAME_SHIFT
        | (long) phys << PHYS_SHIFT
        | (attributes & Attributes.MASK);
  }

  static int frame(long mapping) {
    return (int) (mapping >>> FRAME_SHIFT) & FRAME_MASK;
  }

  static int phys(long mapping) {
    return (int) (mapping >>> PHYS_SHIFT) & PHYS_MASK;
  }

  static int attributes(long mapping) {
    int cow = isCopiedOnWrite(mapping) ? Attributes.COPIED_ON_WRITE : 0;
    return cow | ((int) mapping & Attributes.MASK);
  }

  static int current(long mapping) {
    return Attributes.current((int) mapping);
  }

  static int marks(long mapping) {
    return (int) mapping & Marks.MASK;
  }

  static boolean isCopiedOnWrite(long mapping) {
    return (mapping & COPIED_ON_WRITE) != 0;
  }

  /** What hardware lets through. */
  static int hard(long mapping) {
    return Attributes.hardware(attributes(mapping));
  }

  /** Whether the hardware lets none of these rights, or not all of them, through. */
  static boolean denies(long mapping, int rights) {
    return mapping == ABSENT || (rights & ~hard(mapping)) != 0;
  }

  static long with(long mapping, int attributes) {
    return of(frame(mapping), phys(mapping), attributes);
  }

  static long withFrame(long mapping, int frame) {
    return of(frame, phys(mapping), attributes(mapping));
  }

  static long withPhys(long mapping, int phys) {
    return of(frame(mapping), phys, attributes(mapping));
  }

  static long withCopiedOnWrite(long mapping, boolean is) {
    return is ? mapping | COPIED_ON_WRITE : mapping & ~COPIED_ON_WRITE;
  }

  static long withCurrent(long mapping, int current) {
    return with(mapping, Attributes.withCurrent(attributes(mapping), current));
  }

  static long withMarks(long mapping, int marks) {
    return (mapping & ~(long) Marks.MASK) | marks;
  }
}
