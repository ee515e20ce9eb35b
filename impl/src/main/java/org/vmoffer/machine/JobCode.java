package org.vmoffer.machine;

import org.vmoffer.memory.Bitmap;

/** The part of a {@link MachineCode} that is a job. */
final class JobCode {
  /** Words that a job takes beside its rows and its lists. */
  static final int HEADER = 14;

  private final long userPages;

  JobCode(MmuState state) {
    this.userPages = state.userPages();
  }

  /** Writes a job's words from an offset; the offset behind them. */
  int write(Job job, long[] buffer, int offset) {
    int at = over(job, buffer, offset);
    buffer[at++] = pages(job, job.firstLeft(), job.rows());
    buffer[at++] = owed(job);
    buffer[at++] = word(job.tables()) << 1;
    buffer[at++] = word(job.frames());
    at = job.moved().copyTo(buffer, at);
    at = job.tops().copyTo(buffer, at);
    at = job.torn().copyTo(buffer, at);
    buffer[at++] = job.hasCopy() ? 1L << job.copy() : 0;
    if (job.parties() == 0) {
      buffer[at++] = 0;
    } else {
      buffer[at++] = 1;
      buffer[at++] = job.parties();
      buffer[at++] = job.range();
    }
    buffer[at++] = job.place();
    return at;
  }

  private static long word(Bitmap set) {
    return set.count() == 0 ? 0 : set.word(0);
  }

  private int over(Job job, long[] buffer, int offset) {
    int at = offset + 1;
    long pid = (long) job.pid() << Integer.SIZE;
    if (job.phase() == Job.ALL_GONE) {
      for (long page = 0; page < userPages; page++) {
        buffer[at++] = pid | page;
        buffer[at++] = Mapping.ABSENT;
      }
    } else {
      int end = job.endPromised();
      for (int row = job.firstPromised(); row < end; row++) {
        buffer[at++] = pid | job.page(row);
        buffer[at++] = job.mapping(row);
      }
    }
    buffer[offset] = ((long) at - offset - 1) / 2;
    return at;
  }

  private long owed(Job job) {
    return switch (job.phase()) {
      case Job.TAKING -> pages(job, job.firstOwed(), job.firstLeft());
      case Job.ALL_OWED -> -1L >>> (Long.SIZE - (int) userPages);
      default -> 0;
    };
  }

  private static long pages(Job job, int from, int end) {
    long mask = 0;
    for (int row = from; row < end; row++) {
      mask |= 1L << job.page(row);
    }
    return mask;
  }
}
