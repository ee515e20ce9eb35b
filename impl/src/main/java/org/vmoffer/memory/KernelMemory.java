package org.vmoffer.memory;

import java.util.Arrays;

/**
 * A flat array of 64-bit words that holds everything about a kernel that can change. A copy is one
 * array copy and equality is array equality.
 *
 * <p>For explorers that make a call, look, and take it back, a journal records overwritten words
 * from the first {@link #mark} on: {@link #rewind} restores the words as they were at a mark. Not
 * for use by several threads at once.
 */
public final class KernelMemory {
  private static final int FIRST_JOURNAL = 256;

  private final long[] words;
  private boolean recording;
  private int journalLength;
  private int[] journalIndex = new int[0];
  private long[] journalWord = new long[0];

  /** A memory of so many words, all zero. */
  public KernelMemory(int size) {
    this(new long[size]);
  }

  private KernelMemory(long[] words) {
    this.words = words;
  }

  /** How many words there are. */
  public int size() {
    return words.length;
  }

  /** The word at an index. */
  public long get(int index) {
    return words[index];
  }

  /** Overwrites the word at an index. */
  public void set(int index, long word) {
    if (recording) {
      record(index);
    }
    words[index] = word;
  }

  /** Copies consecutive words out. */
  public void copyTo(int index, long[] target, int offset, int count) {
    System.arraycopy(words, index, target, offset, count);
  }

  /** Overwrites all words; marks are gone, and whoever has given one records on. */
  public void load(long[] source, int offset) {
    journalLength = 0;
    System.arraycopy(source, offset, words, 0, words.length);
  }

  /** The same words in a memory of their own, without marks. */
  public KernelMemory copy() {
    return new KernelMemory(words.clone());
  }

  /** Remembers this moment; from now on overwritten words are recorded. */
  public int mark() {
    if (!recording) {
      recording = true;
      journalIndex = new int[FIRST_JOURNAL];
      journalWord = new long[FIRST_JOURNAL];
    }
    return journalLength;
  }

  /**
   * Restores every word to what it was at the mark, which stays valid; later marks do not.
   *
   * @throws IllegalArgumentException if the mark was never given, or is gone
   */
  public void rewind(int mark) {
    if (mark < 0 || mark > journalLength || !recording) {
      throw new IllegalArgumentException("not a mark: " + mark);
    }
    for (int i = journalLength - 1; i >= mark; i--) {
      words[journalIndex[i]] = journalWord[i];
    }
    journalLength = mark;
  }

  /** Forgets all marks and stops recording. */
  public void forgetMarks() {
    recording = false;
    journalLength = 0;
    journalIndex = new int[0];
    journalWord = new long[0];
  }

  /** Whether the other memory holds the same words. */
  public boolean sameWords(KernelMemory other) {
    return Arrays.equals(words, other.words);
  }

  private void record(int index) {
    if (journalLength == journalIndex.length) {
      journalIndex = Arrays.copyOf(journalIndex, 2 * journalLength);
      journalWord = Arrays.copyOf(journalWord, 2 * journalLength);
    }
    journalIndex[journalLength] = index;
    journalWord[journalLength] = words[index];
    journalLength++;
  }
}
