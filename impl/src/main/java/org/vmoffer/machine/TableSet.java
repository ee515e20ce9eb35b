package org.vmoffer.machine;

import java.util.Arrays;

/** A set of tables, bit t for table t. */
final class TableSet {
  private final long[] bits;

  TableSet(int tableCount) {
    bits = new long[words(tableCount)];
  }

  static int words(int tableCount) {
    return tableCount / Long.SIZE + 1;
  }

  void clear() {
    Arrays.fill(bits, 0);
  }

  void add(int table) {
    bits[table >>> 6] |= 1L << table;
  }

  boolean contains(int table) {
    return (bits[table >>> 6] >>> table & 1) != 0;
  }

  int words() {
    return bits.length;
  }

  long word(int w) {
    return bits[w];
  }

  void setWord(int w, long word) {
    bits[w] = word;
  }
}
