package org.vmoffer.machine;

import org.vmoffer.memory.KernelMemory;

/**
 * A list of words in consecutive words of a memory.
 *
 * <pre>
 *   word 0      how many there are
 *   word 1...   the words
 * </pre>
 */
final class WordList {
  private final KernelMemory memory;
  private final int base;
  private final int capacity;

  WordList(KernelMemory memory, int base, int capacity) {
    this.memory = memory;
    this.base = base;
    this.capacity = capacity;
  }

  /** Words that a list takes. */
  static long words(long capacity) {
    return 1 + capacity;
  }

  int count() {
    return (int) memory.get(base);
  }

  long get(int i) {
    return memory.get(base + 1 + i);
  }

  void append(long word) {
    int count = count();
    if (count == capacity) {
      throw new IllegalStateException("more than " + capacity + " words in a list");
    }
    memory.set(base + 1 + count, word);
    memory.set(base, count + 1L);
  }

  /** Adds a word where it belongs in ascending order. */
  void insert(long word) {
    int at = count();
    append(word);
    for (; at > 0 && get(at - 1) > word; at--) {
      memory.set(base + 1 + at, get(at - 1));
    }
    memory.set(base + 1 + at, word);
  }

  void set(int i, long word) {
    memory.set(base + 1 + i, word);
  }

  /** Keeps the first ones. */
  void truncate(int count) {
    if (count != count()) {
      memory.set(base, count);
    }
  }

  void remove(int i) {
    int last = count() - 1;
    for (int j = i; j < last; j++) {
      set(j, get(j + 1));
    }
    truncate(last);
  }

  /** Removes a word, if it is there. */
  void removeWord(long word) {
    for (int i = count() - 1; i >= 0; i--) {
      if (get(i) == word) {
        remove(i);
        return;
      }
    }
  }

  int copyTo(long[] target, int offset) {
    int count = count();
    target[offset] = count;
    for (int i = 0; i < count; i++) {
      target[offset + 1 + i] = get(i);
    }
    return offset + 1 + count;
  }
}
