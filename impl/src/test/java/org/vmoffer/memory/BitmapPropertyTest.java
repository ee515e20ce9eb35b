package org.vmoffer.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BitmapPropertyTest {
  static final int LIMIT = 130;

  @Property
  void aBitmapBehavesAsASet(
      @ForAll @Size(max = 200) List<@IntRange(min = 0, max = LIMIT - 1) Integer> flips) {
    Bitmap bitmap = new Bitmap(new KernelMemory(5 + Bitmap.size(LIMIT)), 5, LIMIT);
    BitSet model = new BitSet();
    for (int number : flips) {
      if (bitmap.contains(number)) {
        bitmap.remove(number);
      } else {
        bitmap.add(number);
      }
      model.flip(number);
      assertEquals(model.get(number), bitmap.contains(number));
    }
    assertEquals(model.cardinality(), bitmap.count());
    for (int from = 0; from <= LIMIT; from++) {
      assertEquals(model.nextSetBit(from), bitmap.lowest(from));
    }
  }
}
