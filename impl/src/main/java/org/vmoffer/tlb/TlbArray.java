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
  private final long[] words;
  private int globals;

  TlbArray(Shape shape) {
    sets = new LruSets(shape);
    words = new long[shape.entries()];
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
    int set = sets.setOf(number);
    int slot = sets.find(set, key(number, size, pcid), number);
    return slot == LruSets.NONE && globals > 0
        ? sets.find(set, key(number, size, GLOBAL), number)
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
    sets.touch(sets.setOf(number), slot);
    return words[slot];
  }

  boolean holds(long key) {
    return findKey(key) != LruSets.NONE;
  }

  long word(int slot) {
    return words[slot];
  }

  void setDirty(long key) {
    int slot = findKey(key);
    if (slot != LruSets.NONE) {
      words[slot] |= Translation.DIRTY;
    }
  }

  /** Caches what is not cached; returns the key that had to go, or {@link LruSets#EMPTY}. */
  long fill(long key, long word) {
    long number = number(key);
    int set = sets.setOf(number);
    long evicted = sets.key(sets.victim(set));
    uncount(evicted);
    int slot = sets.insert(set, key, number);
    words[slot] = word;
    if (asid(key) == GLOBAL) {
      globals++;
    }
    return evicted;
  }

  /** Drops a key; returns whether it was there. */
  boolean drop(long key) {
    int slot = findKey(key);
    if (slot == LruSets.NONE) {
      return false;
    }
    remove(slot);
    return true;
  }

  void remove(int slot) {
    uncount(sets.key(slot));
    sets.remove(slot);
  }

  private void uncount(long key) {
    if (asid(key) == GLOBAL) { // EMPTY is not
      globals--;
    }
  }

  private int findKey(long key) {
    long number = number(key);
    return sets.find(sets.setOf(number), key, number);
  }
}
