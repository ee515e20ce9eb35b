package org.vmoffer.machine;

import java.util.Arrays;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.pagetable.Attributes;

/**
 * The abstraction function: what the atomic level sees. Where a call is under way, the mappings
 * that it promises stand for those in the tables.
 */
public final class Abstraction {
  private final MmuState state;
  private final long[] used;

  Abstraction(MmuState state) {
    this.state = state;
    this.used = new long[(state.scenario().config().frames() - 1) / Long.SIZE + 1];
  }

  /** The kernel's tables as they are; for {@code org.vmoffer.view} alone to read. */
  public KernelState kernel() {
    return state.kernel();
  }

  /** The frame that a mapping promises. */
  public static int frame(long mapping) {
    return Mapping.frame(mapping);
  }

  /** What a mapping permits, and its marks, as {@link Attributes} packs them. */
  public static int attributes(long mapping) {
    return Mapping.attributes(mapping) & Attributes.MASK;
  }

  /** What is in the memory behind a mapping. */
  public long content(long mapping) {
    return state.frames().content(Mapping.phys(mapping));
  }

  /**
   * The mapping of a page that callers may rely on; 0 if none. To be read with {@link #frame},
   * {@link #attributes} and {@link #content}.
   */
  public long promised(int pid, long page) {
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

  /**
   * The first page with a promised mapping that is neither before {@code page} nor at or behind the
   * end, or end.
   */
  public long nextPromised(int pid, long page, long end) {
    long next = nextCandidate(pid, page, end);
    while (next < end && promised(pid, next) == Mapping.ABSENT) {
      next = nextCandidate(pid, next + 1, end);
    }
    return next;
  }

  private long nextCandidate(int pid, long page, long end) {
    long next = state.tables().nextMapped(pid, page, end);
    for (int t = 1; t <= state.threadCount(); t++) {
      Job job = state.job(t);
      int last = job.pid() == pid ? job.endPromised() : 0;
      for (int row = job.firstPromised(); row < last; row++) {
        if (job.page(row) >= page) {
          next = Math.min(next, job.page(row));
          break;
        }
      }
    }
    return next;
  }

  /** Looks which frames nobody is promised; {@link #lowestFree} and {@link #countFree} tell. */
  void look() {
    Arrays.fill(used, 0);
    long end = state.userPages();
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      for (long page = nextPromised(pid, 0, end);
          page < end;
          page = nextPromised(pid, page + 1, end)) {
        int frame = Mapping.frame(promised(pid, page));
        used[frame >>> 6] |= 1L << frame;
      }
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
