package org.vmoffer.conformance.graph;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Encoded states, each once, numbered in the order in which they were first seen. States are told
 * apart by their words, never by a hash alone.
 */
public final class StateIndex {
  private static final int FIRST_TABLE = 1 << 10;

  private final LongArrayList words = new LongArrayList();
  private final IntArrayList offsets = new IntArrayList(new int[] {0});

  /** Open addressing with linear probing: a state's number plus one, or 0 where nothing is. */
  private int[] table = new int[FIRST_TABLE];

  /** An index without states. */
  public StateIndex() {}

  /** How many states there are. */
  public int size() {
    return offsets.size() - 1;
  }

  /** The number of the state with these words, or -1 if it has not been added. */
  public int find(long[] buffer, int length) {
    return table[slot(buffer, 0, length)] - 1;
  }

  /** The number of the state with these words, which is {@link #size} before if it is new. */
  public int add(long[] buffer, int length) {
    int slot = slot(buffer, 0, length);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    int state = size();
    words.addElements(words.size(), buffer, 0, length);
    offsets.add(words.size());
    table[slot] = state + 1;
    if (2 * size() > table.length) {
      grow();
    }
    return state;
  }

  /** The words of all states, one after the other, in the order of their numbers. */
  long[] copyWords() {
    return words.toLongArray();
  }

  /** Where each state begins in the words, and where the last one ends. */
  int[] copyOffsets() {
    return offsets.toIntArray();
  }

  private int slot(long[] buffer, int from, int length) {
    int slot = hash(buffer, from, length) & (table.length - 1);
    while (table[slot] != 0 && !equals(table[slot] - 1, buffer, from, length)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean equals(int state, long[] buffer, int from, int length) {
    return Arrays.equals(
        words.elements(),
        offsets.getInt(state),
        offsets.getInt(state + 1),
        buffer,
        from,
        from + length);
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int state = 0; state < size(); state++) {
      int from = offsets.getInt(state);
      table[slot(words.elements(), from, offsets.getInt(state + 1) - from)] = state + 1;
    }
  }

  private static int hash(long[] buffer, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = HashCommon.murmurHash3(hash ^ buffer[i]);
    }
    return (int) hash;
  }
}
