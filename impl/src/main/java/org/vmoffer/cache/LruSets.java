package org.vmoffer.cache;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.vmoffer.cycles.Shape;

/**
 * Sets of keys, each with true least-recently-used order. A key is any number that is not negative;
 * it may have a word that belongs to it, its value. Beside a key the caller tells the number that
 * it is about, a page say, the low bits of which choose the set: always the same for a key.
 *
 * <p>Everything of a set lies together, in a row. Callers keep the row between the steps of a
 * lookup, and the slot that a key is in for as long as it is there.
 *
 * <pre>
 *   a row     what a kind of sets needs | keys by way | values by way, if there are any
 * </pre>
 */
public abstract sealed class LruSets permits NarrowSets, WideSets {
  /** No slot. */
  public static final int NONE = -1;

  /** What an empty slot holds in place of a key. */
  public static final long EMPTY = -1;

  final int ways;
  final long[] rows;
  private final int setMask;
  private final int stride;
  private final int header;

  LruSets(Shape shape, boolean valued, int header) {
    this.ways = shape.ways();
    this.setMask = shape.sets() - 1;
    this.stride = header + (valued ? 2 : 1) * ways;
    this.header = header;
    this.rows = new long[Math.multiplyExact(shape.sets(), stride)];
    for (int row = 0; row < rows.length; row += stride) {
      Arrays.fill(rows, row + header, row + header + ways, EMPTY);
    }
  }

  /** Empty sets of keys with values; the shape must have some. */
  public static LruSets withValues(Shape shape) {
    return of(shape, true);
  }

  /** Empty sets of keys alone. */
  public static LruSets withoutValues(Shape shape) {
    return of(shape, false);
  }

  private static LruSets of(Shape shape, boolean valued) {
    return shape.ways() > NibbleOrder.MAX_WAYS
        ? new WideSets(shape, valued)
        : new NarrowSets(shape, valued);
  }

  /** The row that the low bits of a number choose. */
  public final int row(long number) {
    return ((int) number & setMask) * stride;
  }

  /** The next slot that holds a key, or {@link #NONE}; the first one behind none. */
  public final int next(int slot) {
    int from = slot + 1;
    for (int row = from / stride * stride; row < rows.length; row += stride) {
      int end = row + header + ways;
      for (int next = Math.max(from, row + header); next < end; next++) {
        if (rows[next] != EMPTY) {
          return next;
        }
      }
    }
    return NONE;
  }

  /**
   * Empties the slots of some keys.
   *
   * @param unwanted which keys; told no other number
   * @param removed told each, once it is no longer there
   */
  public final void removeIf(LongPredicate unwanted, LongConsumer removed) {
    for (int row = 0; row < rows.length; row += stride) {
      for (int way = 0; way < ways; way++) {
        long key = rows[row + header + way];
        if (key != EMPTY && unwanted.test(key)) {
          rows[row + header + way] = EMPTY;
          demote(row, way);
          removed.accept(key);
        }
      }
    }
  }

  /** The key in a slot, or {@link #EMPTY}. */
  public final long key(int slot) {
    return rows[slot];
  }

  /** What belongs to the key in a slot. */
  public final long value(int slot) {
    return rows[slot + ways];
  }

  /** Says what belongs to the key in a slot. */
  public final void setValue(int slot, long value) {
    rows[slot + ways] = value;
  }

  /** The slot of a key, or {@link #NONE}; nothing changes. */
  public abstract int find(int row, long key, long number);

  /** The slot of a key, which becomes the one used last, or {@link #NONE}. */
  public abstract int use(int row, long key, long number);

  /** Whether a key is there and the one used last, so that using it once more changes nothing. */
  public abstract boolean isNewest(int row, long key);

  /** The slot that the next key of the row will take: an empty one if there is one. */
  public abstract int victim(int row);

  /** Puts a key that is not there into the row's {@link #victim}, as the one used last. */
  public abstract int insert(int row, long key, long number);

  /** Empties a slot that holds a key. */
  public final void remove(int slot) {
    int row = slot / stride * stride;
    rows[slot] = EMPTY;
    demote(row, slot - row - header);
  }

  /** The way becomes the one used longest ago. */
  abstract void demote(int row, int way);

  /**
   * Looks up a key that is the number itself, and puts it there if it is missing; it becomes the
   * one used last.
   *
   * @return whether it was there
   */
  public final boolean access(long number) {
    int row = row(number);
    if (use(row, number, number) != NONE) {
      return true;
    }
    insert(row, number, number);
    return false;
  }
}
