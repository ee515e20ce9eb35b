package org.vmoffer.kernel;

import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.PageTables;
import org.vmoffer.pagetable.TableCounts;

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

  /**
   * Looks at every page from {@code first} to before {@code end}, up to the first hole; where
   * tables are counted, at the counts of those that lie whole in the range.
   */
  static RangeSurvey of(PageTables tables, int root, long first, long end) {
    TableCounts counts = tables.counts();
    int span = tables.geometry().entries();
    if (counts == null || end - first < span) {
      return pages(tables, root, first, end);
    }
    long page = Math.min(end, (first + span - 1) / span * span);
    RangeSurvey survey = pages(tables, root, first, page);
    for (; page + span <= end && !survey.hole(); page += span) {
      long table = tables.lowest(root, page);
      survey =
          survey.and(
              table == 0
                  ? pages(tables, root, page, page + span)
                  : of(counts, (int) table, (int) (table >>> Integer.SIZE), span));
    }
    return survey.hole() ? HOLE : survey.and(pages(tables, root, page, end));
  }

  /** What a table of the lowest level says, below entries that let through a cap. */
  private static RangeSurvey of(TableCounts counts, int table, int cap, int entries) {
    if (counts.mapped(table) < entries) {
      return HOLE;
    }
    return new RangeSurvey(
        false,
        capped(counts.currents(table), Attributes.current(cap)),
        capped(counts.pinnedCurrents(table), Attributes.current(cap)),
        counts.maximum(table) & Attributes.maximum(cap),
        counts.marks(table));
  }

  private static int capped(int currents, int cap) {
    int capped = 0;
    for (int current = 0; current <= Permissions.MASK; current++) {
      capped |= (currents >>> current & 1) << (current & cap);
    }
    return capped;
  }

  private RangeSurvey and(RangeSurvey other) {
    return hole || other.hole
        ? HOLE
        : new RangeSurvey(
            false,
            currents | other.currents,
            pinnedCurrents | other.pinnedCurrents,
            maximum & other.maximum,
            marks | other.marks);
  }

  /** Looks at every page. */
  static RangeSurvey pages(PageTables tables, int root, long first, long end) {
    int currents = 0;
    int pinnedCurrents = 0;
    int maximum = Permissions.MASK;
    int marks = 0;
    for (long page = first; page < end; page++) {
      long entry = tables.find(root, page);
      if (!FoundLeaf.isThere(entry)) {
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
