package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.Arrays;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.Value;

/**
 * What the machine has in the empty tables that large leaves keep: there the specification has the
 * frames that callers are promised in the leaf itself, and the tables as a set. Its split hands the
 * tables out in ascending order, page after page, and so does this.
 */
final class KeptTables {
  private final int fanOut;
  private final Long2LongOpenHashMap words = new Long2LongOpenHashMap();

  KeptTables(int fanOut) {
    this.fanOut = fanOut;
  }

  static boolean isField(RecordValue record, String name) {
    return Arrays.stream(record.names).anyMatch(field -> field.equals(name));
  }

  /** A set of numbers, ascending. */
  static int[] numbers(Value value) {
    SetEnumValue set = TlcValues.set(value);
    int[] numbers = new int[set.elems.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = TlcValues.integer(set.elems.elementAt(i));
    }
    Arrays.sort(numbers);
    return numbers;
  }

  /** Looks whether the slot holds a large leaf. */
  void of(Value slot) {
    if (slot instanceof RecordValue leaf && isField(leaf, "kept")) {
      int[] kept = numbers(TlcValues.field(leaf, "kept"));
      int pages = fanOut;
      for (int tables = 1; tables < kept.length; tables = 1 + fanOut * tables) {
        pages *= fanOut;
      }
      Value[] frames = TlcValues.row(TlcValues.field(leaf, "frame"), 0, pages);
      hang(kept, 0, frames, 0, pages);
    }
  }

  /** Looks at the leaves that a job has taken from a root. */
  void torn(Value job) {
    SetEnumValue torn = TlcValues.set(TlcValues.field(TlcValues.record(job), "torn"));
    for (int i = 0; i < torn.elems.size(); i++) {
      of(torn.elems.elementAt(i));
    }
  }

  /** Fills the table at an index of those kept, for so many pages; the index behind its last. */
  private int hang(int[] kept, int index, Value[] frames, int first, int pages) {
    int below = pages / fanOut;
    int next = index + 1;
    for (int slot = 0; slot < fanOut; slot++) {
      if (below == 1) {
        words.put(key(kept[index], slot), TlcValues.integer(frames[first + slot]));
      } else {
        words.put(key(kept[index], slot), kept[next]);
        next = hang(kept, next, frames, first + slot * below, below);
      }
    }
    return next;
  }

  /** What the machine has beside a slot that is empty. */
  long word(int table, int slot) {
    return words.get(key(table, slot));
  }

  private static long key(int table, int slot) {
    return (long) table << Integer.SIZE | slot;
  }
}
