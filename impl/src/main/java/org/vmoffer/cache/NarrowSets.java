package org.vmoffer.cache;

import org.vmoffer.cycles.Shape;

/**
 * Sets of up to 16 ways, the order of which is a word.
 *
 * <p>Whether and where a key is found is random in the programs that are worth a simulation: a
 * branch on every way would often be mispredicted. A byte of each key's hash, its hint, is kept
 * eight to a word, and all hints of a set are compared at once; keys are looked at only where the
 * hint is equal.
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
    long pattern = Hints.pattern(Hints.hash(number));
    long marks = Hints.equal(rows[row + 1], pattern) >>> 7;
    if (twoWords) {
      marks |= Hints.equal(rows[row + 2], pattern) >>> 6;
    }
    marks &= wayMarks;
    return marks == 0 ? NONE : findAmong(marks, row, key);
  }

  private int findAmong(long marks, int row, long key) {
    for (long left = marks; left != 0; left &= left - 1) {
      int slot = row + HEADER + Hints.way(left);
      if (rows[slot] == key) {
        return slot;
      }
    }
    return NONE;
  }

  @Override
  public void touch(int row, int slot) {
    int way = slot - row - HEADER;
    long order = rows[row];
    if (NibbleOrder.newest(order) != way) {
      rows[row] = NibbleOrder.touch(order, way);
    }
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
