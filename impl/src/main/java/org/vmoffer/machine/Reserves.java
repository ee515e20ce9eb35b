package org.vmoffer.machine;

import org.vmoffer.memory.KernelMemory;

/**
 * Frames kept for the copies that the sharers of a frame may need.
 *
 * <pre>
 *   word 0      how many frames are kept
 *   word 1...   one a frame: the frame for whose sharers it is kept plus 1, or 0
 * </pre>
 */
final class Reserves {
  private final KernelMemory memory;
  private final int base;
  private final int frames;

  Reserves(KernelMemory memory, int base, int frames) {
    this.memory = memory;
    this.base = base;
    this.frames = frames;
  }

  static long words(int frames) {
    return 1L + frames;
  }

  boolean isEmpty() {
    return count() == 0;
  }

  /** How many frames are kept. */
  int count() {
    return (int) memory.get(base);
  }

  /** The frame for whose sharers this one is kept, or -1. */
  int keptFor(int frame) {
    return (int) memory.get(base + 1 + frame) - 1;
  }

  void keep(int frame, int shared) {
    memory.set(base + 1 + frame, shared + 1L);
    memory.set(base, memory.get(base) + 1);
  }

  void release(int frame) {
    memory.set(base + 1 + frame, 0);
    memory.set(base, memory.get(base) - 1);
  }

  /** The lowest frame kept for the sharers of a frame, or -1. */
  int lowest(int shared) {
    if (!isEmpty()) {
      for (int frame = 0; frame < frames; frame++) {
        if (keptFor(frame) == shared) {
          return frame;
        }
      }
    }
    return -1;
  }
}
