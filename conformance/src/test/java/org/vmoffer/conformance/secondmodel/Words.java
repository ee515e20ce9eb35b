package org.vmoffer.conformance.secondmodel;

import java.util.ArrayList;
import java.util.List;

/** Frames of 512 words; what was never written is zero. */
final class Words {
  private static final long[] ZEROS = new long[512];

  private final List<long[]> frames = new ArrayList<>();

  long get(long address) {
    int frame = (int) (address >>> 12);
    return (frame < frames.size() ? frames.get(frame) : ZEROS)[(int) (address >>> 3 & 511)];
  }

  void set(long address, long word) {
    int frame = (int) (address >>> 12);
    while (frames.size() <= frame) {
      frames.add(new long[512]);
    }
    frames.get(frame)[(int) (address >>> 3 & 511)] = word;
  }
}
