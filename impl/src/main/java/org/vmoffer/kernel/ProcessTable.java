package org.vmoffer.kernel;

import org.vmoffer.memory.KernelMemory;

/**
 * Who lives.
 *
 * <pre>
 *   word 0                bit p: pid p is alive
 *   word 1                the last incarnation given
 *   words 2 p, 2 p + 1    the row of pid p:
 *
 *        63............................................................0
 *       +---------------------------------------------------------------+
 *       |            table frame of the root, 0 when not alive          |
 *       +---------------------------------------------------------------+
 *       |            incarnation, 0 when not alive                      |
 *       +---------------------------------------------------------------+
 * </pre>
 *
 * An incarnation is one program in one address space: 64 bits, ascending, never reused. A pid is.
 */
public final class ProcessTable {
  private static final int ROW = 2;

  private final KernelMemory memory;
  private final int base;
  private final int maxPid;

  ProcessTable(KernelMemory memory, int base, int maxPid) {
    this.memory = memory;
    this.base = base;
    this.maxPid = maxPid;
  }

  static int size(int maxPid) {
    return ROW * (maxPid + 1);
  }

  /** Bit p is set iff pid p is alive. */
  public long aliveBits() {
    return memory.get(base);
  }

  /** Whether a live process has this pid, which may be any number. */
  public boolean isAlive(long pid) {
    return pid > 0 && pid <= maxPid && (aliveBits() >>> pid & 1) != 0;
  }

  /** The lowest pid that no live process has, or 0. */
  public int lowestFree() {
    int pid = Long.numberOfTrailingZeros(~aliveBits() & -2L);
    return pid <= maxPid ? pid : 0;
  }

  /** The table frame of a process's root, 0 if it is not alive. */
  public int root(int pid) {
    return (int) memory.get(row(pid));
  }

  /** The incarnation of a process, 0 if it is not alive. */
  public long incarnation(int pid) {
    return memory.get(row(pid) + 1);
  }

  /** The last incarnation given to any process. */
  public long lastIncarnation() {
    return memory.get(base + 1);
  }

  /** A process begins. */
  public void start(int pid, int root) {
    memory.set(base, aliveBits() | 1L << pid);
    memory.set(row(pid), root);
    reincarnate(pid);
  }

  /** A live process begins another program. */
  public void reincarnate(int pid) {
    long incarnation = lastIncarnation() + 1;
    memory.set(base + 1, incarnation);
    memory.set(row(pid) + 1, incarnation);
  }

  /** A process ends. */
  public void end(int pid) {
    memory.set(base, aliveBits() & ~(1L << pid));
    memory.set(row(pid), 0);
    memory.set(row(pid) + 1, 0);
  }

  private int row(int pid) {
    return base + ROW * pid;
  }
}
