package org.vmoffer.view;

import java.util.Arrays;
import org.vmoffer.memory.Bitmap;

/**
 * States up to the names of frames. Which frame a page has means nothing, only which pages have the
 * same one; so of all states that differ in names alone, one stands for all: that in which the
 * frames are 0, 1, ... in the order in which the pages of the code name them first.
 */
public final class FrameOrder {
  private FrameOrder() {}

  /**
   * The code of the state that stands for a state.
   *
   * @param code words as {@link StateCode} lays them out
   * @param frames how many the machine has
   * @return the same array if the state stands for itself
   */
  public static long[] of(long[] code, int frames) {
    int highest = -1;
    int used = 0;
    boolean ordered = true;
    int end = offers(code);
    for (int at = 1; at < end; at = next(code, at)) {
      for (int page = at + 1; page < next(code, at); page++) {
        int frame = (int) StateCode.frame(code[page]);
        highest = Math.max(highest, frame);
        ordered &= frame <= used;
        used = Math.max(used, frame + 1);
      }
    }
    return ordered ? code : renamed(code, frames, new int[highest + 1]);
  }

  private static long[] renamed(long[] code, int frames, int[] nameAndOne) {
    long[] renamed = code.clone();
    int used = 0;
    int end = offers(code);
    for (int at = 1; at < end; at = next(code, at)) {
      for (int page = at + 1; page < next(code, at); page++) {
        int frame = (int) StateCode.frame(code[page]);
        if (nameAndOne[frame] == 0) {
          nameAndOne[frame] = ++used;
        }
        renamed[page] += (nameAndOne[frame] - 1L - frame) << StateCode.FRAME_SHIFT;
      }
    }
    int free = free(code);
    int contents = free + Bitmap.words(frames);
    Arrays.fill(renamed, free, contents, 0);
    for (int frame = used; frame < frames; frame++) {
      renamed[free + (frame >>> 6)] |= 1L << frame;
    }
    long[] held = new long[used];
    for (int at = contents + 1; at < code.length; at += 2) {
      held[nameAndOne[(int) code[at]] - 1] = code[at + 1];
    }
    int length = contents + 1;
    for (int frame = 0; frame < used; frame++) {
      if (held[frame] != 0) {
        renamed[length++] = frame;
        renamed[length++] = held[frame];
      }
    }
    return renamed;
  }

  /**
   * The code of the same state with 0 in every frame.
   *
   * @param frames how many the machine has
   * @return the same array if that is so already
   */
  public static long[] withoutContents(long[] code, int frames) {
    int contents = free(code) + Bitmap.words(frames);
    if (code[contents] == 0) {
      return code;
    }
    long[] empty = Arrays.copyOf(code, contents + 1);
    empty[contents] = 0;
    return empty;
  }

  /** Where the words of the offers begin. */
  private static int offers(long[] code) {
    int at = 1;
    for (int processes = Long.bitCount(code[0]); processes > 0; processes--) {
      at = next(code, at);
    }
    return at;
  }

  /** Where the words of the next process begin. */
  private static int next(long[] code, int at) {
    return at + 1 + (int) code[at];
  }

  private static int free(long[] code) {
    int offers = offers(code);
    return offers + 1 + 2 * (int) code[offers];
  }
}
