package org.vmoffer.cache;

import java.util.Arrays;

/**
 * Where a key has been, by the number that it is about; several numbers may share a guess, and
 * nobody corrects one when the key has gone.
 */
final class Guesses {
  /** Keys for which a table stays small enough for the host's caches. */
  private static final int MOST = 1 << 12;

  /** 2 to the 64 by the golden ratio: neighbours, and numbers any stride apart, do not collide. */
  private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

  private final int[] slots;

  /** Guesses for so many keys, all of them a slot that there is; of too many keys just one. */
  Guesses(int keys, int slot) {
    slots = new int[keys > MOST ? 1 : Integer.highestOneBit(keys) << 2];
    Arrays.fill(slots, slot);
  }

  int get(long number) {
    return slots[index(number)];
  }

  void put(long number, int slot) {
    slots[index(number)] = slot;
  }

  private int index(long number) {
    return (int) (number * GOLDEN >>> 40) & (slots.length - 1);
  }
}
