package org.vmoffer.conformance.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cycles.CacheShapes;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.StructureShapes;
import org.vmoffer.cycles.TlbShape;

/** Reads what has sets and ways. */
final class ShapeReader {
  private static final String NONE = "none";
  private static final String WITH_SMALL = "with 4K";
  private static final String SETS_AND_WAYS = "{\"sets\": ..., \"ways\": ...}";
  private static final int LEAST_LINE = 8;
  private static final int MOST_LINE = 4096;

  private ShapeReader() {}

  static TlbShape tlb(ProfileFields profile, String field) {
    ProfileFields sizes = profile.object(field);
    TlbShape shape = new TlbShape(optional(sizes, "4K"), shared(sizes, "2M"), shared(sizes, "1G"));
    sizes.end();
    return shape;
  }

  static StructureShapes structures(ProfileFields profile) {
    ProfileFields levels = profile.object("structures");
    List<Shape> shapes =
        List.of(
            optional(levels, "pde"),
            optional(levels, "pdpte"),
            optional(levels, "pml4e"),
            optional(levels, "pml5e"));
    levels.end();
    return new StructureShapes(shapes.get(0), shapes.get(1), shapes.get(2), shapes.get(3));
  }

  static CacheShapes caches(ProfileFields profile) {
    ProfileFields levels = profile.object("caches");
    int lineBytes = levels.number("lineBytes", LEAST_LINE, MOST_LINE);
    if (Integer.bitCount(lineBytes) != 1) {
      levels.wrong("lineBytes", "found " + lineBytes, "a power of two");
      lineBytes = LEAST_LINE;
    }
    CacheShapes shapes =
        new CacheShapes(lineBytes, shape(levels, "l1d"), shape(levels, "l2"), shape(levels, "llc"));
    levels.end();
    return shapes;
  }

  /** Translations of a size in an array of their own, in that of the small ones, or in none. */
  private static @Nullable Shape shared(ProfileFields sizes, String size) {
    if (sizes.isObject(size)) {
      return shape(sizes, size);
    }
    if (sizes.isText(size, WITH_SMALL)) {
      return null;
    }
    return none(sizes, size, ", \"" + WITH_SMALL + "\" or \"" + NONE + "\"");
  }

  private static Shape optional(ProfileFields from, String field) {
    return from.isObject(field) ? shape(from, field) : none(from, field, " or \"" + NONE + "\"");
  }

  private static Shape none(ProfileFields from, String field, String alternatives) {
    if (!from.isText(field, NONE)) {
      from.wrong(field, SETS_AND_WAYS + alternatives);
    }
    return Shape.NONE;
  }

  private static Shape shape(ProfileFields from, String field) {
    ProfileFields shape = from.object(field);
    int sets = shape.number("sets", 1, Shape.MAX_ENTRIES);
    if (Integer.bitCount(sets) != 1) {
      shape.wrong("sets", "found " + sets, "a power of two");
      sets = 1;
    }
    int ways = shape.number("ways", 1, Shape.MAX_WAYS);
    if ((long) sets * ways > Shape.MAX_ENTRIES) {
      from.wrong(
          field,
          "found %d sets of %d ways".formatted(sets, ways),
          "at most %d entries".formatted(Shape.MAX_ENTRIES));
      ways = 1;
    }
    shape.end();
    return new Shape(sets, ways);
  }
}
