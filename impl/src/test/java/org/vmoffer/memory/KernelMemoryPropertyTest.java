package org.vmoffer.memory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class KernelMemoryPropertyTest {
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
}
