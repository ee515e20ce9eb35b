package org.vmoffer.cache;

import org.vmoffer.cycles.Shape;

/** The order and the hints of sets with more ways than a word has room for. */
final class WideSets {
  private final int ways;
  private final int hintWords;
  private final long[] hints;
  private final ListOrder order;

  WideSets(Shape shape) {
    this.ways = shape.ways();
    this.hintWords = (ways + 7) / 8;
    this.hints = new long[Math.multiplyExact(shape.sets(), hintWords)];
    this.order = new ListOrder(shape.sets(), ways);
  }

  /** The way of a key with a tag, or {@link LruSets#NONE}; the keys of the set begin at an index. */
  int find(int set, long tag, long key, long[] keys, int first) {
    long pattern = Hints.pattern(tag);
    for (int word = 0; word < hintWords; word++) {
      long equal = Hints.equal(hints[set * hintWords + word], pattern);
      for (; equal != 0; equal &= equal - 1) {
        int way = 8 * word + (Long.numberOfTrailingZeros(equal) >>> 3);
        if (way < ways && keys[first + way] == key) {
          return way;
        }
      }
    }
    return LruSets.NONE;
  }

  void touch(int set, int way) {
    order.touch(set, way);
  }

  int oldest(int set) {
    return order.oldest(set);
  }

  /** The oldest way becomes the one used last, with a tag; returns it. */
  int insert(int set, long tag) {
    int way = order.oldest(set);
    order.touch(set, way);
    int word = set * hintWords + (way >>> 3);
    hints[word] = Hints.with(hints[word], way, tag);
    return way;
  }

  void demote(int set, int way) {
    order.demote(set, way);
  }
}
