package org.vmoffer.conformance.explore;

import java.io.IOException;
import java.util.Arrays;

/**
 * States, each once, numbered in the order in which they were first seen. Two states are the same
 * if all of their words are: a hash only says where to look.
 *
 * <p>The words lie in blocks, no state in two of them, so that growing copies nothing but the
 * index.
 */
final class StateStore {
  private static final int BLOCK_BITS = 17;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int LENGTH_BITS = 16;
  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
  private static final int FIRST_STATES = 1 << 10;
  private static final long NUMBER_MASK = 0xffff_ffffL;

  private long[][] blocks = new long[1][];
  private int blockCount;

  /** Where the next state begins: block and word. */
  private int free = BLOCK;

  /** For each state the place of its first word, and how many there are. */
  private long[] places = new long[FIRST_STATES];

  private int size;

  /**
   * Open addressing with linear probing: the hash in the high half, the state's number plus one in
   * the low one; 0 where nothing is. The slot follows from this half of the hash alone.
   */
  private long[] table = new long[2 * FIRST_STATES];

  /** How many states there are. */
  int size() {
    return size;
  }

  /** How many words the state has. */
  int length(int state) {
    return (int) (places[state] & LENGTH_MASK);
  }

  /** Writes the words of a state. */
  void copyTo(int state, long[] buffer) {
    long place = places[state] >>> LENGTH_BITS;
    System.arraycopy(
        blocks[(int) (place >>> BLOCK_BITS)], (int) place & (BLOCK - 1), buffer, 0, length(state));
  }

  /** The number of the state with these words, which is {@link #size} before if it is new. */
  int add(long[] buffer, int length) {
    long hash = hash(buffer, length);
    int slot = (int) hash & (table.length - 1);
    for (long entry = table[slot]; entry != 0; entry = table[slot]) {
      int state = (int) (entry & NUMBER_MASK) - 1;
      if (entry >>> 32 == (hash & NUMBER_MASK) && isState(state, buffer, length)) {
        return state;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    int state = size++;
    put(state, buffer, length);
    table[slot] = hash << 32 | size;
    if (2 * size > table.length) {
      growTable();
    }
    return state;
  }

  /** The number of the state with these words, or -1 if it was never added. */
  int find(long[] buffer, int length) {
    long hash = hash(buffer, length);
    int slot = (int) hash & (table.length - 1);
    for (long entry = table[slot]; entry != 0; entry = table[slot]) {
      int state = (int) (entry & NUMBER_MASK) - 1;
      if (entry >>> 32 == (hash & NUMBER_MASK) && isState(state, buffer, length)) {
        return state;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  /** Writes all states in their order. */
  void write(WordWriter out) throws IOException {
    out.put(size);
    for (int state = 0; state < size; state++) {
      long place = places[state] >>> LENGTH_BITS;
      out.put(length(state));
      out.put(blocks[(int) (place >>> BLOCK_BITS)], (int) place & (BLOCK - 1), length(state));
    }
  }

  /**
   * Adds what was written.
   *
   * @param buffer that every state fits into
   * @throws IllegalArgumentException if a state does not, or is there twice
   */
  void read(WordReader in, long[] buffer) throws IOException {
    for (int left = in.get(Integer.MAX_VALUE); left > 0; left--) {
      int length = in.get(buffer.length);
      in.get(buffer, 0, length);
      int before = size;
      if (add(buffer, length) != before) {
        throw new IllegalArgumentException("state %,d is there twice".formatted(before));
      }
    }
  }

  /** How many bytes all of this takes. */
  long bytes() {
    return Long.BYTES * ((long) blockCount * BLOCK + places.length + table.length);
  }

  private boolean isState(int state, long[] buffer, int length) {
    long place = places[state];
    int from = (int) (place >>> LENGTH_BITS) & (BLOCK - 1);
    return (place & LENGTH_MASK) == length
        && Arrays.equals(
            blocks[(int) (place >>> (LENGTH_BITS + BLOCK_BITS))],
            from,
            from + length,
            buffer,
            0,
            length);
  }

  private void put(int state, long[] buffer, int length) {
    if (length > LENGTH_MASK) {
      throw new IllegalArgumentException("a state of %,d words is too long".formatted(length));
    }
    if (free + length > BLOCK) {
      if (blockCount == blocks.length) {
        blocks = Arrays.copyOf(blocks, 2 * blockCount);
      }
      blocks[blockCount++] = new long[BLOCK];
      free = 0;
    }
    if (state == places.length) {
      places = Arrays.copyOf(places, 2 * state);
    }
    System.arraycopy(buffer, 0, blocks[blockCount - 1], free, length);
    places[state] = ((long) (blockCount - 1) << BLOCK_BITS | free) << LENGTH_BITS | length;
    free += length;
  }

  private void growTable() {
    long[] grown = new long[2 * table.length];
    for (long entry : table) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & (grown.length - 1);
        while (grown[slot] != 0) {
          slot = (slot + 1) & (grown.length - 1);
        }
        grown[slot] = entry;
      }
    }
    table = grown;
  }

  /** Four lanes, so that a word does not wait for the one before it. */
  static long hash(long[] words, int length) {
    long a = length;
    long b = 0x9e37_79b9_7f4a_7c15L;
    long c = 0xc2b2_ae3d_27d4_eb4fL;
    long d = 0x1656_67b1_9e37_79f9L;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      a = mix(a, words[i]);
      b = mix(b, words[i + 1]);
      c = mix(c, words[i + 2]);
      d = mix(d, words[i + 3]);
    }
    for (; i < length; i++) {
      a = mix(a, words[i]);
    }
    long hash = mix(mix(mix(a, b), c), d);
    hash ^= hash >>> 32;
    hash *= 0x9e37_79b9_7f4a_7c15L;
    return hash ^ hash >>> 29;
  }

  private static long mix(long lane, long word) {
    return Long.rotateLeft((lane ^ word) * 0xff51_afd7_ed55_8ccdL, 31);
  }
}
