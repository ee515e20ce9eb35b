package org.vmoffer.machine;

/** The part of a {@link MachineCode} that a core has beside its thread. */
final class CoreCode {
  /** Words of a request. */
  static final int REQUEST = 3;

  private final Cores cores;
  private final PageSet pages = new PageSet();
  private final TableSet flushed;

  CoreCode(MmuState state) {
    this.cores = state.cores();
    this.flushed = new TableSet(state.scenario().config().tableFrames());
  }

  /** Writes a core's words from an offset; the offset behind them. */
  int write(int c, long[] buffer, int offset) {
    int at = cores.tlb(c).copyTo(buffer, offset);
    at = cores.psc(c).copyTo(buffer, at);
    int stores = at;
    at = cores.buffer(c).copyTo(buffer, at);
    buffer[stores] = cores.stores(c);
    at = requests(cores.requests(c), buffer, at);
    buffer[at++] = cores.handler(c) ? 1 : 0;
    return at;
  }

  private int requests(Requests requests, long[] buffer, int offset) {
    int count = requests.count();
    buffer[offset] = count;
    int at = offset + 1;
    for (int i = 0; i < count; i++) {
      requests.read(i, pages, flushed);
      int row = at;
      at += REQUEST;
      long by = requests.by(i);
      long mask = mask(pages);
      long set = flushed.word(0);
      while (row > offset + 1 && isBefore(by, mask, set, buffer, row - REQUEST)) {
        System.arraycopy(buffer, row - REQUEST, buffer, row, REQUEST);
        row -= REQUEST;
      }
      buffer[row] = by;
      buffer[row + 1] = mask;
      buffer[row + 2] = set;
    }
    return at;
  }

  private static boolean isBefore(long by, long mask, long set, long[] buffer, int row) {
    if (by != buffer[row]) {
      return by < buffer[row];
    }
    return mask != buffer[row + 1] ? mask < buffer[row + 1] : set < buffer[row + 2];
  }

  private static long mask(PageSet pages) {
    long mask = 0;
    for (int i = 0; i < pages.runs(); i++) {
      for (long page = PageSet.first(pages.run(i)); page < PageSet.end(pages.run(i)); page++) {
        mask |= 1L << page;
      }
    }
    return mask;
  }
}
