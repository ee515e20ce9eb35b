package org.vmoffer.conformance.secondmodel;

import java.util.Arrays;

/** One set-associative structure as plain arrays, with the time of each slot's last use. */
final class Slots {
  static final int GLOBAL = -1;
  private static final long EMPTY = -1;

  final int ways;
  final long[] name;
  final int[] pcid;
  final long[] used;
  final long[] frame;
  final boolean[] writable;
  final boolean[] executable;
  final boolean[] dirty;
  final long[] entry;
  private final long mask;
  private long time;

  Slots(int sets, int ways) {
    this.ways = ways;
    this.mask = sets - 1L;
    int count = sets * ways;
    name = new long[count];
    pcid = new int[count];
    used = new long[count];
    frame = new long[count];
    writable = new boolean[count];
    executable = new boolean[count];
    dirty = new boolean[count];
    entry = new long[count];
    Arrays.fill(name, EMPTY);
  }

  /** The slot that holds a name for a PCID, or -1. */
  int find(long number, long wanted, int wantedPcid) {
    int begin = (int) (number & mask) * ways;
    for (int slot = begin; slot < begin + ways; slot++) {
      if (name[slot] == wanted && (pcid[slot] == wantedPcid || pcid[slot] == GLOBAL)) {
        return slot;
      }
    }
    return -1;
  }

  /** The slot that a fill has to use: an empty one, or else the least recently used. */
  int victim(long number) {
    int begin = (int) (number & mask) * ways;
    int best = begin;
    for (int slot = begin; slot < begin + ways; slot++) {
      if (name[slot] == EMPTY) {
        return slot;
      }
      if (used[slot] < used[best]) {
        best = slot;
      }
    }
    return best;
  }

  void touch(int slot) {
    used[slot] = ++time;
  }

  boolean holdsSomething(int slot) {
    return name[slot] != EMPTY;
  }

  void put(int slot, long newName, int newPcid) {
    name[slot] = newName;
    pcid[slot] = newPcid;
    touch(slot);
  }

  void clear(int slot) {
    name[slot] = EMPTY;
  }

  /** Empties every slot of a PCID. */
  void drop(int dropped) {
    for (int slot = 0; slot < pcid.length; slot++) {
      if (pcid[slot] == dropped) {
        clear(slot);
      }
    }
  }
}
