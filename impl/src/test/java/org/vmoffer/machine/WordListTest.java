package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.memory.KernelMemory;

/** A list of four words at the end of a memory, behind three words that are not its own. */
class WordListTest {
  private static final int BASE = 3;
  private static final int CAPACITY = 4;

  private final KernelMemory memory = new KernelMemory(BASE + (int) WordList.words(CAPACITY));
  private final WordList list = new WordList(memory, BASE, CAPACITY);

  private long[] words() {
    return LongStream.range(0, list.count()).map(i -> list.get((int) i)).toArray();
  }

  private void append(long... words) {
    LongStream.of(words).forEach(list::append);
  }

  @Test
  void wordsAreInsertedInAscendingOrder() {
    for (long word : new long[] {5, 9, 2, 5}) {
      list.insert(word);
    }
    assertArrayEquals(new long[] {2, 5, 5, 9}, words());
  }

  @Test
  void theLastWordOfAFullListIsRemovedAsAnyOther() {
    append(1, 2, 3, 4);
    list.remove(3);
    assertArrayEquals(new long[] {1, 2, 3}, words());
    list.remove(0);
    assertArrayEquals(new long[] {2, 3}, words());
  }

  @Test
  void ofAFullListAnyWordCanBeRemoved() {
    append(1, 2, 3, 4);
    list.remove(1);
    assertArrayEquals(new long[] {1, 3, 4}, words());
  }

  @Test
  void aWordIsRemovedOnceAndOnlyIfItIsThere() {
    append(7, 8, 7);
    list.removeWord(9);
    assertArrayEquals(new long[] {7, 8, 7}, words());
    list.removeWord(7);
    assertArrayEquals(new long[] {7, 8}, words());
    list.removeWord(7);
    list.removeWord(8);
    assertEquals(0, list.count());
  }

  @Test
  void whatIsBehindTheListIsNotOfIt() {
    append(1, 2, 7);
    list.truncate(2);
    list.removeWord(7);
    assertArrayEquals(new long[] {1, 2}, words());
  }

  @Test
  void aCopyHasTheLengthInFrontAndNothingBehind() {
    append(6, 5);
    list.truncate(1);
    long[] target = new long[] {-1, -1, -1, -1};
    assertEquals(3, list.copyTo(target, 1));
    assertArrayEquals(new long[] {-1, 1, 6, -1}, target);
  }

  @Test
  void aFullListTakesNoWord() {
    append(1, 2, 3, 4);
    assertEquals(
        "more than 4 words in a list",
        assertThrows(IllegalStateException.class, () -> list.append(5)).getMessage());
  }
}
