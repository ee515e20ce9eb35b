package org.vmoffer.timing;

import org.vmoffer.address.PageSize;
import org.vmoffer.kernel.MachineConfig;

/**
 * Where the kernel's own data lie in physical memory, behind the data frames. The kernel reaches
 * physical memory by a direct map whose translations are assumed to be at hand: they cost nothing.
 *
 * <pre>
 *   tables     at their frames, as the walker finds them
 *   then       one line for each address-space lock, by pid
 *              one line for each pending offer, by position
 *              one line for each data frame: its descriptor
 *              one line for each table frame: its descriptor
 * </pre>
 */
final class KernelLayout {
  /** Bytes in a descriptor: one cache line, as struct page of Linux has them. */
  static final int LINE = 64;

  /** Lines that are cleared or copied where a frame is. */
  static final int LINES_OF_A_FRAME = PageSize.BYTES / LINE;

  private static final int OFFERS = 1024;

  private final long locks;
  private final long offers;
  private final long frames;
  private final long tables;

  KernelLayout(MachineConfig config) {
    locks = PageSize.bytes((long) config.firstDataFrame() + config.frames());
    offers = locks + (long) LINE * (config.maxPid() + 1);
    frames = offers + (long) LINE * OFFERS;
    tables = frames + (long) LINE * config.frames();
  }

  long lock(int pid) {
    return locks + (long) LINE * pid;
  }

  long offer(int row) {
    return offers + (long) LINE * (row % OFFERS);
  }

  long frame(int frame) {
    return frames + (long) LINE * frame;
  }

  long table(int table) {
    return tables + (long) LINE * table;
  }
}
