package org.vmoffer.cache;

import org.vmoffer.cycles.Shape;

/**
 * Sets of more ways than a word has room for. They have many words of hints, which nobody looks at
 * where a guess proves right.
 *
 * <pre>
 *   a row     number of the set | keys ...
 * </pre>
 */
final class WideSets extends LruSets {
  private static final int HEADER = 1;

  private final int hintWords;
  private final long[] hints;
  private final ListOrder order;
  private final Guesses guesses;

  WideSets(Shape shape, boolean valued) {
    super(shape, valued, HEADER);
    this.hintWords = (ways + 7) / 8;
    this.hints = new long[Math.multiplyExact(shape.sets(), hintWords)];
    this.order = new ListOrder(shape.sets(), ways);
    this.guesses = new Guesses(shape.entries());
    for (int set = 0; set < shape.sets(); set++) {
      rows[row(set)] = set;
    }
  }

  private int set(int row) {
    return (int) rows[row];
  }

  @Override
  public int find(int row, long key, long number) {
    long hash = Hints.hash(number);
    int guess = row + HEADER + guesses.get(hash);
    return rows[guess] == key ? guess : findByHint(row, key, hash);
  }

  @Override
  public boolean isNewest(int row, long key) {
    return rows[row + HEADER + order.newest(set(row))] == key;
  }

  private int findByHint(int row, long key, long hash) {
    int first = set(row) * hintWords;
    long pattern = Hints.pattern(hash);
    for (int word = 0; word < hintWords; word++) {
      long equal = Hints.equal(hints[first + word], pattern);
      for (; equal != 0; equal &= equal - 1) {
        int way = 8 * word + (Long.numberOfTrailingZeros(equal) >>> 3);
        int slot = row + HEADER + way;
        if (way < ways && rows[slot] == key) {
          guesses.put(hash, way);
          return slot;
        }
      }
    }
    return NONE;
  }

  @Override
  public int use(int row, long key, long number) {
    int slot = find(row, key, number);
    if (slot != NONE) {
      order.touch(set(row), slot - row - HEADER);
    }
    return slot;
  }

  @Override
  public int victim(int row) {
    return row + HEADER + order.oldest(set(row));
  }

  @Override
  public int insert(int row, long key, long number) {
    long hash = Hints.hash(number);
    int set = set(row);
    int way = order.oldest(set);
    order.touch(set, way);
    int word = set * hintWords + (way >>> 3);
    hints[word] = Hints.with(hints[word], way, hash);
    guesses.put(hash, way);
    int slot = row + HEADER + way;
    rows[slot] = key;
    return slot;
  }

  @Override
  void demote(int row, int way) {
    order.demote(set(row), way);
  }
}
