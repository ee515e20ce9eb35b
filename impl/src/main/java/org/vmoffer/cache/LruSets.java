package org.vmoffer.cache;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cycles.Shape;

/**
 * Sets of keys, each with true least-recently-used order. A key is any number that is not negative;
 * the caller says which set it belongs to, always the same one, and keeps what belongs to a key in
 * arrays of its own, by slot.
 *
 * <p>Most lookups either find the key where it was found before, or find nothing; neither may take
 * a look at every key. The slot where a key has been is kept as a guess, checked by one comparison.
 * A byte of each key, its hint, is kept eight to a word, and a whole word is compared at once; keys
 * are looked at only where the hint is equal. An order of up to 16 ways is a word, too.
 *
 * <pre>
 *   meta, per set     order | hints of ways 0 to 7 | hints of ways 8 to 15 | ...
 *   keys, per set     key of way 0 | key of way 1 | ...          slot = set * ways + way
 * </pre>
 */
public final class LruSets {
  /** No slot. */
  public static final int NONE = -1;

  /** What an empty slot holds in place of a key. */
  public static final long EMPTY = -1;

  /** Slots that a guess can name, and for which a table of guesses stays small. */
  private static final int MOST_GUESSED = 1 << 12;

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;

  private final int ways;
  private final int setMask;
  private final int setBits;
  private final int hintWords;
  private final int stride;
  private final long[] meta;
  private final long[] keys;
  private final int[] guesses;
  private final int guessMask;
  private final @Nullable ListOrder list;
  private int occupied;

  /** Empty sets; the shape must have some. */
  public LruSets(Shape shape) {
    this.ways = shape.ways();
    this.setMask = shape.sets() - 1;
    this.setBits = Integer.bitCount(setMask);
    this.hintWords = (ways + 7) / 8;
    this.stride = 1 + hintWords;
    this.meta = new long[Math.multiplyExact(shape.sets(), stride)];
    this.keys = new long[shape.entries()];
    this.list = ways > NibbleOrder.MAX_WAYS ? new ListOrder(shape.sets(), ways) : null;
    int guessBits = keys.length > MOST_GUESSED ? 0 : 33 - Integer.numberOfLeadingZeros(keys.length);
    this.guesses = new int[1 << guessBits];
    this.guessMask = guesses.length - 1;
    Arrays.fill(keys, EMPTY);
    for (int set = 0; set < shape.sets(); set++) {
      meta[set * stride] = NibbleOrder.FIRST;
    }
  }

  /** The set that the low bits of a number choose. */
  public int setOf(long number) {
    return (int) number & setMask;
  }

  /** The bits of a number beside those that choose the set: what tells keys of a set apart. */
  private int hintOf(long number) {
    return (int) (number >>> setBits) & 0xff;
  }

  /** How many slots there are. */
  public int slots() {
    return keys.length;
  }

  /** How many of them hold a key. */
  public int occupied() {
    return occupied;
  }

  /** The key in a slot, or {@link #EMPTY}. */
  public long key(int slot) {
    return keys[slot];
  }

  /**
   * The slot of a key, or {@link #NONE}; nothing changes.
   *
   * @param number what the key is about, a page say; low bits as they choose the set
   */
  public int find(int set, long key, long number) {
    int guess = guesses[guessIndex(number)];
    return keys[guess] == key ? guess : findByHint(set, key, number);
  }

  /** Neighbours, and whatever lies as far apart as there are sets, have guesses of their own. */
  private int guessIndex(long number) {
    return (int) (number ^ (number >>> setBits)) & guessMask;
  }

  private int findByHint(int set, long key, long number) {
    int first = set * stride + 1;
    long pattern = hintOf(number) * ONES;
    for (int word = 0; word < hintWords; word++) {
      long difference = meta[first + word] ^ pattern;
      // Where a hint is equal its highest bit is set; also, falsely, in some above it.
      long equal = (difference - ONES) & ~difference & HIGHS;
      if (equal != 0) {
        int slot = findAmong(equal, set * ways + 8 * word, Math.min(8, ways - 8 * word), key);
        if (slot != NONE) {
          guesses[guessIndex(number)] = slot;
          return slot;
        }
      }
    }
    return NONE;
  }

  private int findAmong(long marks, int base, int count, long key) {
    for (long left = marks; left != 0; left &= left - 1) {
      int way = Long.numberOfTrailingZeros(left) >>> 3;
      if (way < count && keys[base + way] == key) {
        return base + way;
      }
    }
    return NONE;
  }

  /** The key in the slot, which is in the set, becomes the one used last. */
  public void touch(int set, int slot) {
    int way = slot - set * ways;
    if (list != null) {
      list.touch(set, way);
      return;
    }
    long order = meta[set * stride];
    if (NibbleOrder.newest(order) != way) {
      meta[set * stride] = NibbleOrder.touch(order, way);
    }
  }

  /** The slot that the next key of the set will take: an empty one if there is one. */
  public int victim(int set) {
    int way = list != null ? list.oldest(set) : NibbleOrder.oldest(meta[set * stride], ways);
    return set * ways + way;
  }

  /** Puts a key that is not there into the set's {@link #victim}, as the one used last. */
  public int insert(int set, long key, long number) {
    int base = set * stride;
    int way;
    if (list != null) {
      way = list.oldest(set);
      list.touch(set, way);
    } else {
      long order = meta[base];
      way = NibbleOrder.oldest(order, ways);
      meta[base] = NibbleOrder.touchOldest(order, ways);
    }
    int slot = set * ways + way;
    if (keys[slot] == EMPTY) {
      occupied++;
    }
    keys[slot] = key;
    guesses[guessIndex(number)] = slot;
    int word = base + 1 + (way >>> 3);
    int shift = way << 3; // modulo 64
    meta[word] = (meta[word] & ~(0xffL << shift)) | ((long) hintOf(number) << shift);
    return slot;
  }

  /** Empties a slot that holds a key. */
  public void remove(int slot) {
    int set = slot / ways;
    int way = slot - set * ways;
    keys[slot] = EMPTY;
    occupied--;
    if (list != null) {
      list.demote(set, way);
    } else {
      meta[set * stride] = NibbleOrder.demote(meta[set * stride], way, ways);
    }
  }
}
