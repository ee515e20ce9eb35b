package org.vmoffer.tlb;

import org.vmoffer.cycles.CacheShapes;
import org.vmoffer.cycles.Latencies;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.StructureShapes;
import org.vmoffer.cycles.TlbShape;

/** Machines beside the reference. */
final class Profiles {
  private Profiles() {}

  static Profile withUpdate(Profile profile, int update) {
    Latencies old = profile.latencies();
    return new Profile(
        profile.name(),
        profile.levels(),
        profile.megahertz(),
        profile.dtlb(),
        profile.itlb(),
        profile.stlb(),
        profile.structures(),
        profile.caches(),
        new Latencies(old.l1d(), old.l2(), old.llc(), old.memory(), old.stlb(), update),
        profile.stores(),
        profile.kernel());
  }

  static Profile withTlbs(int levels, TlbShape first, TlbShape second) {
    Profile reference = withUpdate(Profile.reference(), 20);
    return new Profile(
        "small",
        levels,
        1000,
        first,
        first,
        second,
        new StructureShapes(new Shape(1, 2), new Shape(1, 2), new Shape(1, 1), new Shape(1, 1)),
        new CacheShapes(64, new Shape(2, 2), new Shape(4, 2), new Shape(4, 4)),
        reference.latencies(),
        reference.stores(),
        reference.kernel());
  }

  /** So small that everything is evicted soon; all sizes of page share an array. */
  static Profile shared() {
    return withTlbs(
        4, new TlbShape(new Shape(2, 2), null, null), new TlbShape(new Shape(2, 4), null, null));
  }

  /**
   * The same with five levels, arrays for each size in the first level, and not all in the second.
   */
  static Profile apart() {
    return withTlbs(
        5,
        new TlbShape(new Shape(2, 2), new Shape(1, 2), new Shape(1, 1)),
        new TlbShape(new Shape(2, 4), null, Shape.NONE));
  }

  /** No array for large pages at all, and one of more ways than a word has room for. */
  static Profile wide() {
    return withTlbs(
        4,
        new TlbShape(new Shape(1, 20), null, Shape.NONE),
        new TlbShape(new Shape(1, 40), Shape.NONE, Shape.NONE));
  }
}
