package org.vmoffer.cache;

import org.vmoffer.cycles.Shape;

/**
 * Sets of up to 16 ways, the order of which is a word.
 *
 * <p>Whether and where a key is found is random in the programs that are worth a simulation, so
 * that a branch on every way would often be mispredicted. A byte of each key's hash, its hint, is
 * kept eight to a word, and all hints of a set are compared at once; keys are looked at only where
 * the hint is equal.
 *
 * <pre>
 *   a row     order | hints of ways 0 to 7 | hints of ways 8 to 15 | keys ...
 * </pre>
 */
final class NarrowSets extends LruSets {
  private static final int HEADER = 3;

  private final boolean twoWords;
  private final long wayMarks;
  private final long orderMask;

  NarrowSets(Shape shape, boolean valued) {
    super(shape, valued, HEADER);
    this.twoWords = ways > 8;
    this.wayMarks = Hints.marksOf(ways);
    this.orderMask = NibbleOrder.mask(ways);
    for (int set = 0; set < shape.sets(); set++) {
      rows[row(set)] = NibbleOrder.FIRST;
    }
  }

  @Override
  public int find(int row, long key, long number) {
    int way = way(row, key, Hints.hash(number));
    return way == NONE ? NONE : row + HEADER + way;
  }

  @Override
  public int use(int row, long key, long number) {
    int way = way(row, key, Hints.hash(number));
    if (way == NONE) {
      return NONE;
    }
    rows[row] = NibbleOrder.touch(rows[row], way);
    return row + HEADER + way;
  }

  @Override
  public boolean isNewest(int row, long key) {
    return rows[row + HEADER + NibbleOrder.newest(rows[row])] == key;
  }

  private int way(int row, long key, long hash) {
    long marks = marks(row, hash);
    return marks == 0 ? NONE : wayAmong(marks, row, key);
  }

  private long marks(int row, long hash) {
    long pattern = Hints.pattern(hash);
    long marks = Hints.equal(rows[row + 1], pattern) >>> 7;
    if (twoWords) {
      marks |= Hints.equal(rows[row + 2], pattern) >>> 6;
    }
    return marks & wayMarks;
  }

  private int wayAmong(long marks, int row, long key) {
    for (long left = marks; left != 0; left &= left - 1) {
      int way = Hints.way(left);
      if (rows[row + HEADER + way] == key) {
        return way;
      }
    }
    return NONE;
  }

  @Override
  public int victim(int row) {
    return row + HEADER + NibbleOrder.oldest(rows[row], ways);
  }

  @Override
  public int insert(int row, long key, long number) {
    long order = rows[row];
    int way = NibbleOrder.oldest(order, ways);
    rows[row] = NibbleOrder.touchOldest(order, orderMask, way);
    int word = row + 1 + (way >>> 3);
    rows[word] = Hints.with(rows[word], way, Hints.hash(number));
    int slot = row + HEADER + way;
    rows[slot] = key;
    return slot;
  }

  @Override
  void demote(int row, int way) {
    rows[row] = NibbleOrder.demote(rows[row], way, ways);
  }
}
