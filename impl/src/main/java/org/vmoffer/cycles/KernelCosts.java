package org.vmoffer.cycles;

/**
 * What the kernel's steps and interrupts cost, in cycles, beyond the accesses to memory that go
 * through the caches.
 *
 * @param entry a system call's way into the kernel
 * @param fault an exception's way into the kernel
 * @param exit the way back
 * @param lock an uncontended locked operation
 * @param decide the fixed part of what a call checks
 * @param pte a change of one page-table entry
 * @param bookkeeping an offer's record inserted or removed
 * @param send an inter-processor interrupt sent to one target
 * @param deliver from sending until the target's handler runs
 * @param ack from the handler's end until the sender knows
 * @param invlpg an address invalidated
 * @param cr3 CR3 loaded with a flush
 * @param cr3NoFlush CR3 loaded without one
 * @param switchTo a context switch, without CR3
 * @param wake a thread that waits woken
 * @param clearLine a line of a frame cleared
 * @param copyLine a line of a frame copied
 * @param flushCeiling pages, not cycles: a longer range is not flushed page by page but wholly
 */
public record KernelCosts(
    int entry,
    int fault,
    int exit,
    int lock,
    int decide,
    int pte,
    int bookkeeping,
    int send,
    int deliver,
    int ack,
    int invlpg,
    int cr3,
    int cr3NoFlush,
    int switchTo,
    int wake,
    int clearLine,
    int copyLine,
    int flushCeiling) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public KernelCosts {
    Cycles.check("entry", entry);
    Cycles.check("fault", fault);
    Cycles.check("exit", exit);
    Cycles.check("lock", lock);
    Cycles.check("decide", decide);
    Cycles.check("pte", pte);
    Cycles.check("bookkeeping", bookkeeping);
    Cycles.check("send", send);
    Cycles.check("deliver", deliver);
    Cycles.check("ack", ack);
    Cycles.check("invlpg", invlpg);
    Cycles.check("cr3", cr3);
    Cycles.check("cr3NoFlush", cr3NoFlush);
    Cycles.check("switchTo", switchTo);
    Cycles.check("wake", wake);
    Cycles.check("clearLine", clearLine);
    Cycles.check("copyLine", copyLine);
    if (flushCeiling < 0) {
      throw new IllegalArgumentException("flushCeiling must be a number of pages: " + flushCeiling);
    }
  }

  KernelCosts scaled(int factor) {
    return new KernelCosts(
        Cycles.scale(entry, factor),
        Cycles.scale(fault, factor),
        Cycles.scale(exit, factor),
        Cycles.scale(lock, factor),
        Cycles.scale(decide, factor),
        Cycles.scale(pte, factor),
        Cycles.scale(bookkeeping, factor),
        Cycles.scale(send, factor),
        Cycles.scale(deliver, factor),
        Cycles.scale(ack, factor),
        Cycles.scale(invlpg, factor),
        Cycles.scale(cr3, factor),
        Cycles.scale(cr3NoFlush, factor),
        Cycles.scale(switchTo, factor),
        Cycles.scale(wake, factor),
        Cycles.scale(clearLine, factor),
        Cycles.scale(copyLine, factor),
        flushCeiling);
  }
}
