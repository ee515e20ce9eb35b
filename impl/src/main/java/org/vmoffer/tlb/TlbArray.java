package org.vmoffer.tlb;

import org.vmoffer.cache.LruSets;
import org.vmoffer.cycles.Shape;

/**
 * One array of a TLB, for translations of one size or of several. The low bits of the page's
 * number, in units of its own size, choose the set.
 *
 * <pre>
 *   key    59..............15  14..13  12........0
 *         +-------------------+------+------------+
 *         | number of the page| size | PCID, or G |
 *         +-------------------+------+------------+
 * </pre>
 */
final class TlbArray {
  /** In the place of a PCID, which has 12 bits: valid under any. */
  static final int GLOBAL = 1 << 12;

  private static final int ASID_BITS = 13;
  private static final int NUMBER_SHIFT = ASID_BITS + 2;

  final LruSets sets;

  /** Whether there has been a global translation: before that nobody looks for one. */
  private boolean anyGlobal;

  TlbArray(Shape shape) {
    sets = new LruSets(shape);
  }

  static long key(long number, int size, int asid) {
    return (number << NUMBER_SHIFT) | ((long) size << ASID_BITS) | asid;
  }

  static long number(long key) {
    return key >>> NUMBER_SHIFT;
  }

  static int size(long key) {
    return (int) (key >>> ASID_BITS) & 3;
  }

  static int asid(long key) {
    return (int) key & ((1 << ASID_BITS) - 1);
  }

  private int find(long number, int size, int pcid) {
    int row = sets.row(number);
    int slot = sets.find(row, key(number, size, pcid), number);
    return slot == LruSets.NONE && anyGlobal
        ? sets.find(row, key(number, size, GLOBAL), number)
        : slot;
  }

  /**
   * What translates a page under a PCID, that one's own before what is global, or 0; it becomes the
   * one used last.
   */
  long lookup(long number, int size, int pcid) {
    int slot = find(number, size, pcid);
    if (slot == LruSets.NONE) {
      return 0;
    }
    sets.touch(sets.row(number), slot);
    return sets.value(slot);
  }

  boolean holds(long key) {
    return findKey(key) != LruSets.NONE;
  }

  long word(int slot) {
    return sets.value(slot);
  }

  void setDirty(long key) {
    int slot = findKey(key);
    if (slot != LruSets.NONE) {
      sets.setValue(slot, sets.value(slot) | Translation.DIRTY);
    }
  }

  /** Caches what is not cached; returns the key that had to go, or {@link LruSets#EMPTY}. */
  long fill(long key, long word) {
    long number = number(key);
    int row = sets.row(number);
    long evicted = sets.key(sets.victim(row));
    sets.setValue(sets.insert(row, key, number), word);
    anyGlobal |= asid(key) == GLOBAL;
    return evicted;
  }

  /** Drops a key; returns whether it was there. */
  boolean drop(long key) {
    int slot = findKey(key);
    if (slot == LruSets.NONE) {
      return false;
    }
    sets.remove(slot);
    return true;
  }

  private int findKey(long key) {
    long number = number(key);
    return sets.find(sets.row(number), key, number);
  }
}
