package org.vmoffer.timing;

import java.util.List;

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
    return core.caches().access(physicalAddress);
  }

  /** A core has stored to a line. */
  void stored(TimedCore core, long physicalAddress) {
    for (TimedCore other : cores) {
      if (other != core) {
        other.caches().drop(physicalAddress >>> LINE_BITS);
      }
    }
  }

  private static final int LINE_BITS = 6;
}
