package org.vmoffer.view;

import java.util.Arrays;
import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.memory.Bitmap;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.PageTables;

/**
 * The abstract state as a sequence of words: one form for the kernel, the model checker and files.
 * Two states are equal iff their codes are.
 *
 * <pre>
 *   alive             bit p is set iff pid p is alive
 *   for each live pid, ascending:
 *     pages           how many are mapped
 *     for each, ascending:
 *                     63..........36 35...........9 8......6 5......3 2.....0
 *                    +--------------+--------------+--------+--------+-------+
 *                    |     page     |    frame     | current| maximum| marks |
 *                    +--------------+--------------+--------+--------+-------+
 *   offers            how many are pending
 *   for each, in order of id:
 *                     63....48 47.........32 31..................6 5..3 2...0
 *                    +--------+-------------+---------------------+----+-----+
 *                    | source | destination |          0          |grnt|drop |
 *                    +--------+-------------+---------------------+----+-----+
 *                    |     first page       |         pages                  |
 *                    +----------------------+--------------------------------+
 *   free              ceil(frames / 64) words: bit f is set iff frame f is free
 *   contents          how many frames hold something other than 0
 *   for each, ascending: frame, value
 * </pre>
 */
public final class StateCode {
  static final int PAGE_SHIFT = 36;
  static final int FRAME_SHIFT = 9;
  private static final long FRAME_MASK = (1L << (PAGE_SHIFT - FRAME_SHIFT)) - 1;

  private StateCode() {}

  /** The frame in the word of a page. */
  static long frame(long word) {
    return word >>> FRAME_SHIFT & FRAME_MASK;
  }

  /** Words that are enough for every state of a machine. */
  public static int maxLength(MachineConfig config) {
    long pages = (long) config.maxPid() * (1 + config.userPages());
    long offers = 2L * config.maxPid() * config.offerLimit();
    return Math.toIntExact(
        3 + pages + offers + Bitmap.words(config.frames()) + 2L * config.frames());
  }

  /** The code of a kernel's state, in an array of its own. */
  public static long[] of(Kernel kernel) {
    long[] buffer = new long[maxLength(kernel.config())];
    return Arrays.copyOf(buffer, encode(kernel, buffer));
  }

  /**
   * Writes the code of a kernel's state.
   *
   * @param buffer at least {@link #maxLength} words
   * @return how many words were written
   */
  public static int encode(Kernel kernel, long[] buffer) {
    KernelState state = kernel.state();
    long alive = state.processes().aliveBits();
    buffer[0] = alive;
    int length = 1;
    for (long rest = alive; rest != 0; rest &= rest - 1) {
      int root = state.processes().root(Long.numberOfTrailingZeros(rest));
      length = encodePages(state, root, buffer, length);
    }
    OfferTable offers = state.offers();
    int pending = offers.count();
    buffer[length++] = pending;
    for (int row = 0; row < pending; row++) {
      buffer[length++] = offers.parties(row);
      buffer[length++] = offers.range(row);
    }
    return encodeFrames(state.frames(), buffer, length);
  }

  private static int encodePages(KernelState state, int root, long[] buffer, int offset) {
    PageTables tables = state.tables();
    FrameTable frames = state.frames();
    int length = offset + 1;
    long page = 0;
    long end = state.config().userPages();
    while (page < end) {
      int entry = tables.walk(root, page, 0);
      if (entry < 0) {
        page = tables.geometry().next(page, ~entry);
        continue;
      }
      long stop = Math.min(end, tables.geometry().next(page, 1));
      for (; page < stop; page++, entry++) {
        if (tables.isMapped(entry)) {
          long leaf = FoundLeaf.ofPage(entry);
          int frame = frames.logical(tables.frame(leaf));
          buffer[length++] =
              page << PAGE_SHIFT | (long) frame << FRAME_SHIFT | tables.attributes(leaf);
        }
      }
    }
    buffer[offset] = (long) length - offset - 1;
    return length;
  }

  private static int encodeFrames(FrameTable frames, long[] buffer, int offset) {
    frames.free().copyBits(buffer, offset);
    int count = offset + Bitmap.words(frames.frames());
    int length = count + 1;
    for (int frame = 0; frame < frames.frames(); frame++) {
      long value = frames.content(frame);
      if (value != 0) {
        buffer[length++] = frame;
        buffer[length++] = value;
      }
    }
    buffer[count] = ((long) length - count - 1) / 2;
    return length;
  }

  /**
   * The code of a state on a machine with so many frames.
   *
   * @throws IllegalArgumentException if a number does not fit its field
   */
  public static long[] encode(AbstractState state, int frames) {
    return StateWriter.write(state, frames);
  }

  /**
   * The state with this code on a machine with so many frames.
   *
   * @throws IllegalArgumentException if the words end too early or too late, or one is out of range
   */
  public static AbstractState decode(long[] code, int frames) {
    return new StateReader(code, code.length).read(frames);
  }
}
