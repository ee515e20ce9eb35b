package org.vmoffer.conformance.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StateStoreTest {
  private final StateStore store = new StateStore();

  @Test
  void aStateIsNumberedOnce() {
    assertEquals(0, store.add(new long[] {1, 2, 3}, 3));
    assertEquals(1, store.add(new long[] {1, 2, 3}, 2));
    assertEquals(0, store.add(new long[] {1, 2, 3, 4}, 3));
    assertEquals(2, store.size());
    assertEquals(-1, store.find(new long[] {1}, 1));
  }

  @Test
  void manyStatesKeepTheirWordsAndNumbers() {
    Random random = new Random(1);
    long[][] all = new long[50_000][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new long[2 + random.nextInt(39)];
      all[i][0] = i;
      all[i][all[i].length - 1] += random.nextInt(3);
      assertEquals(i, store.add(all[i], all[i].length), Arrays.toString(all[i]));
    }
    long[] buffer = new long[41];
    for (int i = 0; i < all.length; i++) {
      assertEquals(i, store.find(all[i], all[i].length));
      store.copyTo(i, buffer);
      assertArrayEquals(all[i], Arrays.copyOf(buffer, store.length(i)));
    }
  }

  @Test
  void wordsThatDifferSlightlyHashDifferently() {
    long[] one = new long[100];
    long first = StateStore.hash(one, one.length);
    for (int i = 0; i < one.length; i++) {
      one[i] = 1;
      long other = StateStore.hash(one, one.length);
      one[i] = 0;
      assertEquals(32, Long.bitCount(first ^ other), 26, "word " + i);
    }
  }
}
