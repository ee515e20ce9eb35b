package org.vmoffer.view;

import java.util.Arrays;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.machine.Abstraction;
import org.vmoffer.machine.Machine;
import org.vmoffer.memory.Bitmap;

/**
 * The state of the atomic level that a machine of the kernel level stands for, in the form of
 * {@link StateCode}.
 */
public final class MachineView {
  private final Abstraction abstraction;
  private final KernelState kernel;
  private final MachineConfig config;
  private final long[] contents;
  private final long[] free;

  private MachineView(Machine machine) {
    this.abstraction = machine.abstraction();
    this.kernel = abstraction.kernel();
    this.config = kernel.config();
    this.contents = new long[config.frames()];
    this.free = new long[Bitmap.words(config.frames())];
    for (int frame = 0; frame < config.frames(); frame++) {
      free[frame >>> 6] |= 1L << frame;
    }
  }

  /** The state of the atomic level, for people. */
  public static AbstractState state(Machine machine) {
    return StateCode.decode(of(machine), machine.scenario().config().frames());
  }

  /** Its code, in an array of its own. */
  public static long[] of(Machine machine) {
    MachineView view = new MachineView(machine);
    long[] buffer = new long[view.length()];
    return Arrays.copyOf(buffer, view.encode(buffer));
  }

  /** Words that are enough for this state; those for every state would be too many. */
  private int length() {
    int pages = 0;
    long end = config.userPages();
    for (int pid = 1; pid <= config.maxPid(); pid++) {
      for (long page = abstraction.nextPromised(pid, 0, end);
          page < end;
          page = abstraction.nextPromised(pid, page + 1, end)) {
        pages++;
      }
    }
    return 3 + config.maxPid() + pages + 2 * kernel.offers().count() + 3 * config.frames();
  }

  /**
   * Writes its code.
   *
   * @param buffer at least {@link StateCode#maxLength} words
   * @return how many words were written
   */
  public static int encode(Machine machine, long[] buffer) {
    return new MachineView(machine).encode(buffer);
  }

  private int encode(long[] buffer) {
    long alive = kernel.processes().aliveBits();
    buffer[0] = alive;
    int length = 1;
    for (long rest = alive; rest != 0; rest &= rest - 1) {
      length = encodePages(Long.numberOfTrailingZeros(rest), buffer, length);
    }
    OfferTable offers = kernel.offers();
    buffer[length++] = offers.count();
    for (int row = 0; row < offers.count(); row++) {
      buffer[length++] = offers.parties(row);
      buffer[length++] = offers.range(row);
    }
    System.arraycopy(free, 0, buffer, length, free.length);
    return encodeContents(buffer, length + free.length);
  }

  private int encodePages(int pid, long[] buffer, int offset) {
    int length = offset + 1;
    long end = config.userPages();
    for (long page = abstraction.nextPromised(pid, 0, end);
        page < end;
        page = abstraction.nextPromised(pid, page + 1, end)) {
      long mapping = abstraction.promised(pid, page);
      int frame = Abstraction.frame(mapping);
      buffer[length++] =
          page << StateCode.PAGE_SHIFT
              | (long) frame << StateCode.FRAME_SHIFT
              | Abstraction.attributes(mapping);
      free[frame >>> 6] &= ~(1L << frame);
      contents[frame] = abstraction.content(mapping);
    }
    buffer[offset] = (long) length - offset - 1;
    return length;
  }

  private int encodeContents(long[] buffer, int offset) {
    int length = offset + 1;
    for (int frame = 0; frame < contents.length; frame++) {
      if (contents[frame] != 0) {
        buffer[length++] = frame;
        buffer[length++] = contents[frame];
      }
    }
    buffer[offset] = ((long) length - offset - 1) / 2;
    return length;
  }
}
