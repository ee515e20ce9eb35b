package org.vmoffer.conformance.validate;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Lines, each once, numbered in the order in which they were first seen. Within the bounds of a
 * model a log says the same few thousand lines over and over, so that most need not be parsed.
 * Lines are told apart by their bytes, never by a hash alone.
 */
final class LineTable {
  private static final int FIRST = 1 << 12;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private byte[] bytes = new byte[FIRST];
  private int used;
  private final IntArrayList offsets = new IntArrayList(new int[] {0});

  /** Open addressing with linear probing: a line's number plus one, or 0. */
  private int[] table = new int[FIRST];

  /** How many lines there are. */
  int size() {
    return offsets.size() - 1;
  }

  /** Bytes of all lines. */
  int bytes() {
    return used;
  }

  /** The number of a line, which is {@link #size} before if it is new. */
  int add(byte[] buffer, int from, int end) {
    int mask = table.length - 1;
    int slot = (int) hash(buffer, from, end) & mask;
    while (table[slot] != 0) {
      int line = table[slot] - 1;
      if (Arrays.equals(bytes, offsets.getInt(line), offsets.getInt(line + 1), buffer, from, end)) {
        return line;
      }
      slot = slot + 1 & mask;
    }
    int length = end - from;
    if (used + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + length));
    }
    System.arraycopy(buffer, from, bytes, used, length);
    used += length;
    offsets.add(used);
    table[slot] = size();
    if (2 * size() > table.length) {
      grow();
    }
    return size() - 1;
  }

  private void grow() {
    table = new int[2 * table.length];
    int mask = table.length - 1;
    for (int line = 0; line < size(); line++) {
      int slot = (int) hash(bytes, offsets.getInt(line), offsets.getInt(line + 1)) & mask;
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = line + 1;
    }
  }

  private static long hash(byte[] bytes, int from, int end) {
    long hash = (long) end - from;
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = (hash ^ Words.of(bytes, at)) * PRIME;
      hash ^= hash >>> 32;
    }
    for (; at < end; at++) {
      hash = (hash ^ bytes[at]) * PRIME;
    }
    return HashCommon.mix(hash);
  }
}
