package org.vmoffer.cache;

/**
 * The order of recency of the ways of every set, for more ways than a word has room for: a ring of
 * links for each set, from the way used last to the one used longest ago.
 */
final class ListOrder {
  private final int ways;
  private final short[] older;
  private final short[] newer;
  private final short[] newest;

  ListOrder(int sets, int ways) {
    this.ways = ways;
    this.older = new short[sets * ways];
    this.newer = new short[sets * ways];
    this.newest = new short[sets];
    for (int slot = 0; slot < older.length; slot++) {
      int way = slot % ways;
      older[slot] = (short) (way == ways - 1 ? 0 : way + 1);
      newer[slot] = (short) (way == 0 ? ways - 1 : way - 1);
    }
  }

  int newest(int set) {
    return newest[set];
  }

  int oldest(int set) {
    return newer[set * ways + newest[set]];
  }

  /** The way becomes the one used last. */
  void touch(int set, int way) {
    if (newest[set] != way) {
      demote(set, way);
      newest[set] = (short) way;
    }
  }

  /** The way becomes the one used longest ago. In a ring that is next to the one used last. */
  void demote(int set, int way) {
    int base = set * ways;
    if (newest[set] == way) {
      newest[set] = older[base + way];
      return;
    }
    older[base + newer[base + way]] = older[base + way];
    newer[base + older[base + way]] = newer[base + way];
    short first = newest[set];
    short last = newer[base + first];
    older[base + last] = (short) way;
    newer[base + way] = last;
    older[base + way] = first;
    newer[base + first] = (short) way;
  }
}
