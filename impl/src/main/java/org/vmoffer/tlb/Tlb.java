package org.vmoffer.tlb;

import org.jspecify.annotations.Nullable;
import org.vmoffer.cache.LruSets;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.TlbShape;

/** One TLB: an array for each size of page, or one that several share, or none for a size. */
final class Tlb {
  /** By size. */
  private final @Nullable TlbArray[] arrays;

  /** Whether there may be a translation of a large page: as long as there is none nobody looks. */
  private boolean anyLarge;

  private final long addressMask;

  /**
   * An empty one.
   *
   * @param addressMask the bits of an address that are translated
   */
  Tlb(TlbShape shape, long addressMask) {
    this.addressMask = addressMask;
    TlbArray small = arrayOf(shape.small());
    Shape medium = shape.medium();
    Shape large = shape.large();
    arrays =
        new @Nullable TlbArray[] {
          small, medium == null ? small : arrayOf(medium), large == null ? small : arrayOf(large)
        };
  }

  private static @Nullable TlbArray arrayOf(Shape shape) {
    return shape.exists() ? new TlbArray(shape) : null;
  }

  /** The array for a size, if there is one. */
  @Nullable TlbArray array(int size) {
    return arrays[size];
  }

  /** The number of the page of some size that an address is in. */
  long number(long va, int size) {
    return (va & addressMask) >>> Translation.shift(size);
  }

  /** What translates an address, or 0; it becomes the one used last. */
  long lookup(long va, int pcid) {
    TlbArray small = arrays[0];
    if (small != null) {
      long word = small.lookup(number(va, 0), 0, pcid);
      if (word != 0) {
        return word;
      }
    }
    return anyLarge ? lookupLarge(va, pcid) : 0;
  }

  private long lookupLarge(long va, int pcid) {
    for (int size = 1; size < Translation.SIZES; size++) {
      TlbArray array = arrays[size];
      long word = array == null ? 0 : array.lookup(number(va, size), size, pcid);
      if (word != 0) {
        return word;
      }
    }
    return 0;
  }

  /** The D flag of a translation, if it is here, has been set. */
  void setDirty(long key) {
    TlbArray array = arrays[TlbArray.size(key)];
    if (array != null) {
      array.setDirty(key);
    }
  }

  boolean holds(long key) {
    TlbArray array = arrays[TlbArray.size(key)];
    return array != null && array.holds(key);
  }

  /** Caches what is not cached, if there is an array; returns the key that had to go, or none. */
  long fill(long key, long word) {
    int size = TlbArray.size(key);
    TlbArray array = arrays[size];
    if (array == null) {
      return LruSets.EMPTY;
    }
    anyLarge |= size != 0;
    return array.fill(key, word);
  }

  boolean drop(long key) {
    TlbArray array = arrays[TlbArray.size(key)];
    return array != null && array.drop(key);
  }
}
