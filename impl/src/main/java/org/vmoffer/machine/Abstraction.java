package org.vmoffer.machine;

import java.util.Arrays;

/**
 * The abstraction function: what the atomic level sees. Where a call is under way, the mappings
 * that it promises stand for those in the tables.
 */
final class Abstraction {
  private final MmuState state;
  private final long[] used;

  Abstraction(MmuState state) {
    this.state = state;
    this.used = new long[(state.scenario().config().frames() - 1) / Long.SIZE + 1];
  }

  /** The mapping of a page that callers may rely on. */
  long promised(int pid, long page) {
    for (int t = 1; t <= state.threadCount(); t++) {
      Job job = state.job(t);
      if (job.phase() == Job.ALL_GONE && job.pid() == pid) {
        return Mapping.ABSENT;
      }
      int row = job.promisedRow(pid, page);
      if (row >= 0) {
        return job.mapping(row);
      }
    }
    return state.tables().entry(pid, page);
  }

  /** Looks which frames nobody is promised; {@link #lowestFree} and {@link #countFree} tell. */
  void look() {
    Arrays.fill(used, 0);
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      long end = state.userPages();
      Tables tables = state.tables();
      for (long page = tables.nextMapped(pid, 0, end);
          page < end;
          page = tables.nextMapped(pid, page + 1, end)) {
        use(promised(pid, page));
      }
    }
    for (int t = 1; t <= state.threadCount(); t++) {
      Job job = state.job(t);
      for (int row = job.firstPromised(); row < job.endPromised(); row++) {
        use(job.mapping(row));
      }
    }
  }

  private void use(long mapping) {
    if (mapping != Mapping.ABSENT) {
      int frame = Mapping.frame(mapping);
      used[frame >>> 6] |= 1L << frame;
    }
  }

  /** The lowest frame from here on that nobody is promised, or -1. */
  int lowestFree(int from) {
    int frames = state.scenario().config().frames();
    for (int frame = from; frame < frames; frame++) {
      if ((used[frame >>> 6] >>> frame & 1) == 0) {
        return frame;
      }
    }
    return -1;
  }

  /** How many frames nobody is promised. */
  int countFree() {
    int count = state.scenario().config().frames();
    for (long word : used) {
      count -= Long.bitCount(word);
    }
    return count;
  }
}
