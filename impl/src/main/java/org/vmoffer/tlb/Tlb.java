package org.vmoffer.tlb;

import org.jspecify.annotations.Nullable;
import org.vmoffer.cache.LruSets;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.TlbShape;

/**
 * One TLB: an array for each size of page, or one that several share, or none for a size. Pages are
 * numbers of pages of 4 KiB, whatever the size of what translates them.
 */
final class Tlb {
  /** By size. */
  private final @Nullable LruSets[] arrays;

  /** That of the smallest size, once more: nearly all translations are in it. */
  private final @Nullable LruSets small;

  /** Whether there has been a large or a global translation: before that nobody looks for one. */
  private boolean anySpecial;

  /** An empty one. */
  Tlb(TlbShape shape) {
    small = arrayOf(shape.small());
    Shape medium = shape.medium();
    Shape large = shape.large();
    arrays =
        new @Nullable LruSets[] {
          small, medium == null ? small : arrayOf(medium), large == null ? small : arrayOf(large)
        };
  }

  private static @Nullable LruSets arrayOf(Shape shape) {
    return shape.exists() ? LruSets.withValues(shape) : null;
  }

  /** The array for a size, if there is one. */
  @Nullable LruSets array(int size) {
    return arrays[size];
  }

  /** The array for a size, if there is one and no smaller size has the same. */
  @Nullable LruSets ownArray(int size) {
    for (int smaller = 0; smaller < size; smaller++) {
      if (arrays[smaller] == arrays[size]) {
        return null;
      }
    }
    return arrays[size];
  }

  /**
   * What translates a page under a PCID, or 0: smaller sizes before larger ones, and the PCID's own
   * before what is global. It becomes the one used last.
   */
  long lookup(long page, int pcid) {
    LruSets array = small;
    if (array != null) {
      int slot = array.use(array.row(page), TlbKey.of(page, 0, pcid), page);
      if (slot != LruSets.NONE) {
        return array.value(slot);
      }
    }
    return anySpecial ? lookupSpecial(page, pcid) : 0;
  }

  private long lookupSpecial(long page, int pcid) {
    for (int size = 0; size < Translation.SIZES; size++) {
      long number = page >>> (9 * size);
      long word = size == 0 ? 0 : lookup(arrays[size], TlbKey.of(number, size, pcid), number);
      if (word == 0) {
        word = lookup(arrays[size], TlbKey.of(number, size, TlbKey.GLOBAL), number);
      }
      if (word != 0) {
        return word;
      }
    }
    return 0;
  }

  private static long lookup(@Nullable LruSets array, long key, long number) {
    if (array == null) {
      return 0;
    }
    int slot = array.use(array.row(number), key, number);
    return slot == LruSets.NONE ? 0 : array.value(slot);
  }

  /** Caches what is not cached, if there is an array. */
  void fill(long page, int pcid, long word) {
    LruSets array = small;
    if (!Translation.isSpecial(word) && array != null) {
      array.setValue(array.insert(array.row(page), TlbKey.of(page, 0, pcid), page), word);
    } else {
      fillSpecial(TlbKey.of(page, pcid, word), word);
    }
  }

  private void fillSpecial(long key, long word) {
    LruSets array = arrays[TlbKey.size(key)];
    if (array != null) {
      anySpecial = true;
      long number = TlbKey.number(key);
      array.setValue(array.insert(array.row(number), key, number), word);
    }
  }

  /** The key that has to go if another is cached, or {@link LruSets#EMPTY}. */
  long victim(long key) {
    LruSets array = arrays[TlbKey.size(key)];
    return array == null ? LruSets.EMPTY : array.key(array.victim(array.row(TlbKey.number(key))));
  }

  /** The D flag of a translation, if it is here, has been set. */
  void setDirty(long key) {
    LruSets array = arrays[TlbKey.size(key)];
    int slot = find(array, key);
    if (array != null && slot != LruSets.NONE) {
      array.setValue(slot, array.value(slot) | Translation.DIRTY);
    }
  }

  boolean holds(long key) {
    return find(arrays[TlbKey.size(key)], key) != LruSets.NONE;
  }

  /** Drops a key; returns whether it was there. */
  boolean drop(long key) {
    LruSets array = arrays[TlbKey.size(key)];
    int slot = find(array, key);
    if (array == null || slot == LruSets.NONE) {
      return false;
    }
    array.remove(slot);
    return true;
  }

  private static int find(@Nullable LruSets array, long key) {
    long number = TlbKey.number(key);
    return array == null ? LruSets.NONE : array.find(array.row(number), key, number);
  }
}
