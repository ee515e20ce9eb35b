package org.vmoffer.kernel;

import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.PageTables;

/**
 * What the rules of a call need to know of a range of pages, gathered in one pass.
 *
 * @param hole whether some page is not mapped; the rest is then without meaning
 * @param currents bit c is set iff some page has the current permissions with bits c
 * @param pinnedCurrents the same of pinned pages
 * @param maximum the rights that are in every page's maximum, as bits
 * @param marks the marks that some page has, as bits
 */
record RangeSurvey(boolean hole, int currents, int pinnedCurrents, int maximum, int marks) {
  static final RangeSurvey HOLE = new RangeSurvey(true, 0, 0, 0, 0);

  /** Looks at every page from {@code first} to before {@code end}, up to the first hole. */
  static RangeSurvey of(PageTables tables, int root, long first, long end) {
    int currents = 0;
    int pinnedCurrents = 0;
    int maximum = Permissions.MASK;
    int marks = 0;
    for (long page = first; page < end; page++) {
      long entry = tables.find(root, page);
      if (entry < 0) {
        return HOLE;
      }
      int attributes = tables.attributes(entry);
      int current = 1 << Attributes.current(attributes);
      currents |= current;
      maximum &= Attributes.maximum(attributes);
      marks |= Attributes.marks(attributes);
      if ((attributes & Marks.PINNED_BIT) != 0) {
        pinnedCurrents |= current;
      }
    }
    return new RangeSurvey(false, currents, pinnedCurrents, maximum, marks);
  }

  boolean anySpecial() {
    return (marks & Marks.SPECIAL_BIT) != 0;
  }

  boolean anyPinned() {
    return pinnedCurrents != 0;
  }

  /** Whether every page currently permits all of these rights. */
  boolean allPermit(int rights) {
    for (int current = 0; current <= Permissions.MASK; current++) {
      if ((currents >>> current & 1) != 0 && (rights & ~current) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the architecture can represent what a drop would leave of every page's rights. */
  boolean representableWithout(EntryFormat format, int drop) {
    for (int current = 0; current <= Permissions.MASK; current++) {
      if ((currents >>> current & 1) != 0 && !format.representable(current & ~drop)) {
        return false;
      }
    }
    return true;
  }

  /** Whether setting these permissions would take a right from a pinned page. */
  boolean takesFromPinned(int permissions) {
    for (int current = 0; current <= Permissions.MASK; current++) {
      if ((pinnedCurrents >>> current & 1) != 0 && (current & ~permissions) != 0) {
        return true;
      }
    }
    return false;
  }
}
