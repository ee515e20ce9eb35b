package org.vmoffer.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
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
}
