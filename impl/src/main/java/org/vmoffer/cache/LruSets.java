package org.vmoffer.cache;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cycles.Shape;

/**
 * Sets of keys, each with true least-recently-used order. A key is any number that is not negative,
 * and what belongs to it is a word, its value. The caller says which row, that is, which set a key
 * belongs to, always the same one.
 *
 * <p>Most lookups either find the key where it was found before, or find nothing; neither may take
 * a look at every key. The slot where a key has been is kept as a guess, checked by one comparison.
 * A byte of each key, its hint, is kept eight to a word, and all hints of a set are compared at
 * once; keys are looked at only where the hint is equal. An order of up to 16 ways is a word, too.
 * All of that lies together; of more ways, {@link WideSets} keeps order and hints.
 *
 * <pre>
 *   a row     order | hints of ways 0 to 7 | hints of ways 8 to 15 | keys by way | values by way
 * </pre>
 */
public final class LruSets {
  /** No slot. */
  public static final int NONE = -1;

  /** What an empty slot holds in place of a key. */
  public static final long EMPTY = -1;

  /** Where the keys of a row begin. */
  static final int HEADER = 3;

  private final int ways;
  private final int sets;
  private final int setBits;
  private final int stride;
  private final boolean twoWords;
  private final long wayMarks;
  private final long orderMask;
  private final long[] rows;
  private final Guesses guesses;
  private final @Nullable WideSets wide;
  private int occupied;

  /** Empty sets; the shape must have some. */
  public LruSets(Shape shape) {
    this.ways = shape.ways();
    this.sets = shape.sets();
    this.setBits = Integer.bitCount(sets - 1);
    this.stride = HEADER + 2 * ways;
    this.rows = new long[Math.multiplyExact(sets, stride)];
    this.guesses = new Guesses(shape.entries());
    boolean isWide = ways > NibbleOrder.MAX_WAYS;
    this.wide = isWide ? new WideSets(shape) : null;
    this.twoWords = ways > 8;
    this.wayMarks = isWide ? 0 : Hints.marksOf(ways);
    this.orderMask = isWide ? 0 : NibbleOrder.mask(ways);
    for (int set = 0; set < sets; set++) {
      int keys = set * stride + HEADER;
      Arrays.fill(rows, keys, keys + ways, EMPTY);
      rows[set * stride] = isWide ? set : NibbleOrder.FIRST;
    }
  }

  /** The row that the low bits of a number choose. */
  public int row(long number) {
    return ((int) number & (sets - 1)) * stride;
  }

  /** How many slots there are. */
  public int slots() {
    return sets * ways;
  }

  /** A slot by its index, 0 to {@link #slots} - 1. */
  public int slot(int index) {
    return index / ways * stride + HEADER + index % ways;
  }

  /** How many of them hold a key. */
  public int occupied() {
    return occupied;
  }

  /** The key in a slot, or {@link #EMPTY}. */
  public long key(int slot) {
    return rows[slot];
  }

  /** What belongs to the key in a slot. */
  public long value(int slot) {
    return rows[slot + ways];
  }

  /** Says what belongs to the key in a slot. */
  public void setValue(int slot, long value) {
    rows[slot + ways] = value;
  }

  /**
   * The slot of a key, or {@link #NONE}; nothing changes.
   *
   * @param number what the key is about, a page say; low bits as they choose the row
   */
  public int find(int row, long key, long number) {
    int guess = row + HEADER + guesses.get(number);
    return rows[guess] == key ? guess : search(row, key, number);
  }

  private int search(int row, long key, long number) {
    long tag = number >>> setBits;
    if (wide != null) {
      int way = wide.find((int) rows[row], tag, key, rows, row + HEADER);
      return way == NONE ? NONE : found(row, way, number);
    }
    long pattern = Hints.pattern(tag);
    long marks = Hints.equal(rows[row + 1], pattern) >>> 7;
    if (twoWords) {
      marks |= Hints.equal(rows[row + 2], pattern) >>> 6;
    }
    marks &= wayMarks;
    return marks == 0 ? NONE : searchAmong(marks, row, key, number);
  }

  private int searchAmong(long marks, int row, long key, long number) {
    for (long left = marks; left != 0; left &= left - 1) {
      int way = Hints.way(left);
      if (rows[row + HEADER + way] == key) {
        return found(row, way, number);
      }
    }
    return NONE;
  }

  private int found(int row, int way, long number) {
    guesses.put(number, way);
    return row + HEADER + way;
  }

  /** The key in the slot, which is in the row, becomes the one used last. */
  public void touch(int row, int slot) {
    int way = slot - row - HEADER;
    long order = rows[row];
    if (wide != null) {
      wide.touch((int) order, way);
    } else if (NibbleOrder.newest(order) != way) {
      rows[row] = NibbleOrder.touch(order, way);
    }
  }

  /** The slot that the next key of the row will take: an empty one if there is one. */
  public int victim(int row) {
    long order = rows[row];
    int way = wide != null ? wide.oldest((int) order) : NibbleOrder.oldest(order, ways);
    return row + HEADER + way;
  }

  /** Puts a key that is not there into the row's {@link #victim}, as the one used last. */
  public int insert(int row, long key, long number) {
    long tag = number >>> setBits;
    long order = rows[row];
    int way;
    if (wide != null) {
      way = wide.insert((int) order, tag);
    } else {
      way = NibbleOrder.oldest(order, ways);
      rows[row] = NibbleOrder.touchOldest(order, orderMask, way);
      int word = row + 1 + (way >>> 3);
      rows[word] = Hints.with(rows[word], way, tag);
    }
    int slot = row + HEADER + way;
    if (rows[slot] == EMPTY) {
      occupied++;
    }
    rows[slot] = key;
    guesses.put(number, way);
    return slot;
  }

  /** Empties a slot that holds a key. */
  public void remove(int slot) {
    int row = slot / stride * stride;
    int way = slot - row - HEADER;
    rows[slot] = EMPTY;
    occupied--;
    if (wide != null) {
      wide.demote((int) rows[row], way);
    } else {
      rows[row] = NibbleOrder.demote(rows[row], way, ways);
    }
  }
}
