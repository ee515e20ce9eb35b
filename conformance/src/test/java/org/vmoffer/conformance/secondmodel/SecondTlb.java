package org.vmoffer.conformance.secondmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.secondmodel.SecondProfile.Array;

/** One TLB of the second model: an array for each size of page, some of them the same, or none. */
final class SecondTlb {
  /** By size: 4 KiB, 2 MiB, 1 GiB. */
  final @Nullable Slots[] arrays = new @Nullable Slots[3];

  /** The slot of what was looked up last. */
  int slot;

  private final Deviation wrong;
  private final int levels;

  SecondTlb(List<Array> shapes, int levels, Deviation wrong) {
    this.wrong = wrong;
    this.levels = levels;
    for (int size = 0; size < 3; size++) {
      Array shape = shapes.get(size);
      if (shape.withSmall()) {
        arrays[size] = arrays[0];
      } else if (shape.sets() > 0) {
        arrays[size] = new Slots(shape.sets(), shape.ways());
      }
    }
  }

  /** The size of the first page that translates an address, or -1. */
  int lookup(long va, int pcid) {
    for (int size = 0; size < 3; size++) {
      slot = find(va, size, pcid);
      if (slot >= 0) {
        return size;
      }
    }
    return -1;
  }

  /** The slot that translates an address by a page of some size, or -1. */
  int find(long va, int size, int pcid) {
    Slots array = arrays[size];
    if (array == null) {
      return -1;
    }
    int found = array.find(set(va, size), name(va, size), pcid);
    for (int other = 0; found < 0 && other < 4 && wrong == Deviation.PCID_NOT_COMPARED; other++) {
      found = array.find(set(va, size), name(va, size), other);
    }
    return found;
  }

  /** The slot, now named after an address, into which a translation of some size goes. */
  int place(Slots array, long va, int size, int tag) {
    int victim = array.victim(set(va, size));
    array.put(victim, name(va, size), tag);
    return victim;
  }

  /** Drops what translates an address under a PCID, and what is global. */
  void invalidate(long va, int pcid) {
    for (int size = 0; size < 3; size++) {
      Slots array = arrays[size];
      if (array != null) {
        int begin = (int) (set(va, size) & (array.name.length / array.ways - 1)) * array.ways;
        for (int i = begin; i < begin + array.ways; i++) {
          boolean global = array.pcid[i] == Slots.GLOBAL;
          if (array.name[i] == name(va, size)
              && (global ? wrong != Deviation.INVLPG_KEEPS_GLOBAL : array.pcid[i] == pcid)) {
            array.clear(i);
          }
        }
      }
    }
  }

  /** Drops all of a PCID. */
  void flush(int pcid) {
    for (Slots array : arrays) {
      if (array != null) {
        array.drop(pcid);
        if (wrong == Deviation.CR3_DROPS_GLOBAL) {
          array.drop(Slots.GLOBAL);
        }
      }
    }
  }

  private long number(long va, int size) {
    return (va & ((1L << (12 + 9 * levels)) - 1)) >>> (12 + 9 * size);
  }

  private long name(long va, int size) {
    return number(va, size) << 2 | size;
  }

  private long set(long va, int size) {
    return wrong == Deviation.SET_BY_SMALL_PAGE ? va >>> 12 : number(va, size);
  }
}
