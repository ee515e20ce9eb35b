package org.vmoffer.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitmapTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 128})
  void aFilledBitmapHasEveryNumberBelowTheLimit(int limit) {
    Bitmap bitmap = new Bitmap(new KernelMemory(Bitmap.size(limit)), 0, limit);
    bitmap.fill();
    BitSet all = new BitSet();
    all.set(0, limit);
    long[] bits = new long[Bitmap.words(limit)];
    bitmap.copyBits(bits, 0);
    assertArrayEquals(all.toLongArray(), bits);
    assertEquals(limit, bitmap.count());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 63, 64, 129})
  void theLowestMemberIsFoundFromBelowAndNotFromAbove(int member) {
    Bitmap bitmap = new Bitmap(new KernelMemory(7 + Bitmap.size(130)), 7, 130);
    bitmap.add(member);
    assertEquals(1L << member, bitmap.word(member / Long.SIZE));
    for (int from = 0; from <= 130; from++) {
      assertEquals(from <= member ? member : -1, bitmap.lowest(from));
      assertEquals(from == member, from < 130 && bitmap.contains(from));
    }
    bitmap.remove(member);
    assertEquals(-1, bitmap.lowest(0));
    assertEquals(0, bitmap.count());
  }

  @Test
  void nothingIsLookedUpBehindTheLimit() {
    Bitmap bitmap = new Bitmap(new KernelMemory(Bitmap.size(64)), 0, 64);
    assertEquals(-1, bitmap.lowest(64));
    assertEquals(-1, bitmap.lowest(63));
  }
}
