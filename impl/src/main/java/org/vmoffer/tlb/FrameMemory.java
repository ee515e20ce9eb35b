package org.vmoffer.tlb;

import java.util.Arrays;

/**
 * Physical memory from address 0 that grows as it is written to. What has not been written is zero,
 * however far away.
 */
public final class FrameMemory implements PhysicalMemory {
  private static final int WORDS_OF_A_FRAME = 512;

  private long[] words = new long[8 * WORDS_OF_A_FRAME];

  /** A memory of zeros. */
  public FrameMemory() {}

  @Override
  public long read(long physicalAddress) {
    long index = physicalAddress >>> 3;
    return index < words.length ? words[(int) index] : 0;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the address is too far away for an array
   */
  @Override
  public void write(long physicalAddress, long word) {
    long index = physicalAddress >>> 3;
    if (index >= words.length) {
      grow(index);
    }
    words[(int) index] = word;
  }

  private void grow(long index) {
    if (index > Integer.MAX_VALUE - WORDS_OF_A_FRAME) {
      throw new IllegalArgumentException("beyond physical memory: word " + index);
    }
    long size = Math.max(2L * words.length, index + 1);
    words = Arrays.copyOf(words, (int) Math.min(size, Integer.MAX_VALUE - WORDS_OF_A_FRAME + 1L));
  }
}
