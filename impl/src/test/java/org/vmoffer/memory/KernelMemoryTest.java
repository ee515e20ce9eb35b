package org.vmoffer.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KernelMemoryTest {

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
  void anyNumberOfWritesCanBeTakenBack() {
    KernelMemory memory = new KernelMemory(7);
    int mark = memory.mark();
    for (int i = 0; i < 1000; i++) {
      memory.set(i % 7, i + 1L);
    }
    memory.rewind(mark);
    assertTrue(memory.sameWords(new KernelMemory(7)));
  }

  @Test
  void loadingOverwritesEveryWordAndEndsTheMarks() {
    KernelMemory memory = new KernelMemory(2);
    memory.mark();
    memory.set(0, 1);
    int mark = memory.mark();
    memory.load(new long[] {9, 5, 6}, 1);
    assertEquals(5, memory.get(0));
    assertEquals(6, memory.get(1));
    assertThrows(IllegalArgumentException.class, () -> memory.rewind(mark));
  }

  @Test
  void forgottenMarksAreGone() {
    KernelMemory memory = new KernelMemory(1);
    int mark = memory.mark();
    memory.forgetMarks();
    assertThrows(IllegalArgumentException.class, () -> memory.rewind(mark));
  }
}
