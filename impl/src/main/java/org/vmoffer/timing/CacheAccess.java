package org.vmoffer.timing;

import java.util.List;
import org.vmoffer.cycles.Counter;

/** Data caches of several cores: a line that one core stores to leaves the others' own caches. */
final class CacheAccess {
  private final List<TimedCore> cores;

  CacheAccess(List<TimedCore> cores) {
    this.cores = cores;
  }

  /** An access by the kernel, in cycles. */
  int access(TimedCore core, long physicalAddress, boolean write) {
    if (write) {
      stored(core, physicalAddress);
    }
    core.tally().count(Counter.KERNEL_ACCESSES);
    return core.caches().access(physicalAddress);
  }

  /** A core has stored to a line. */
  void stored(TimedCore core, long physicalAddress) {
    for (TimedCore other : cores) {
      if (other != core) {
        other.caches().drop(other.caches().line(physicalAddress));
      }
    }
  }
}
