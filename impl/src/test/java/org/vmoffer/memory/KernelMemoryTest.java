package org.vmoffer.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KernelMemoryTest {
  static final int WORDS = 8;

  @Property
  void rewindingRestoresExactlyTheMarkedWords(
      @ForAll @Size(max = 400) List<@IntRange(min = 0, max = WORDS - 1) Integer> before,
      @ForAll @Size(max = 400) List<@IntRange(min = 0, max = WORDS - 1) Integer> after) {
    KernelMemory memory = new KernelMemory(WORDS);
    int start = memory.mark();
    write(memory, before);
    KernelMemory copy = memory.copy();
    int mark = memory.mark();
    write(memory, after);
    memory.rewind(mark);
    assertTrue(memory.sameWords(copy));
    memory.rewind(start);
    assertTrue(memory.sameWords(new KernelMemory(WORDS)));
  }

  private static void write(KernelMemory memory, List<Integer> indices) {
    for (int i = 0; i < indices.size(); i++) {
      memory.set(indices.get(i), i + 1L);
    }
  }

  @Test
  void aMarkCanBeRewoundToAgain() {
    KernelMemory memory = new KernelMemory(1);
    int mark = memory.mark();
    for (long value = 1; value <= 2; value++) {
      memory.set(0, value);
      memory.rewind(mark);
      assertEquals(0, memory.get(0));
    }
  }

  @Test
  void aCopyGoesItsOwnWay() {
    KernelMemory memory = new KernelMemory(2);
    KernelMemory copy = memory.copy();
    copy.set(1, 7);
    assertEquals(0, memory.get(1));
    assertFalse(memory.sameWords(copy));
    assertEquals(2, copy.size());
  }

  @Test
  void aMarkThatWasNeverGivenIsRefused() {
    KernelMemory memory = new KernelMemory(1);
    assertThrows(IllegalArgumentException.class, () -> memory.rewind(0));
    memory.mark();
    assertThrows(IllegalArgumentException.class, () -> memory.rewind(1));
    assertThrows(IllegalArgumentException.class, () -> memory.rewind(-1));
  }

  @Test
  void forgottenMarksAreGone() {
    KernelMemory memory = new KernelMemory(1);
    int mark = memory.mark();
    memory.forgetMarks();
    assertThrows(IllegalArgumentException.class, () -> memory.rewind(mark));
  }
}
