package org.vmoffer.machine;

import java.util.Arrays;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.memory.Bitmap;

/**
 * The state of a small machine as a sequence of words: two states of a scenario are equal iff these
 * are. Sets of numbers are words, bit n for n; lists have their length in front.
 *
 * <pre>
 *   alive
 *   offers      list: source &lt;&lt; 48 | destination &lt;&lt; 32 | grant &lt;&lt; 3 | drop, page &lt;&lt; 32 | pages
 *   results     for each thread a list: rule &lt;&lt; 32 | number
 *   roots       for each pid
 *   tables      for each table its entries: a {@link Mapping}, which of a large leaf has the first
 *               table that it keeps for its frame; 1 &lt;&lt; 62 | cap &lt;&lt; 16 | table, the cap being
 *               current &lt;&lt; 3 | maximum; 0, or in a table that a large leaf keeps what
 *               {@link LargeLeaves} has there
 *   spare, unused
 *   contents, references, reserves   for each frame
 *   devices     for each pid a list: page &lt;&lt; 27 | frame &lt;&lt; 3 | rights
 *   cores       for each: TLB and paging-structure cache as lists like those of {@link Cores},
 *               buffer (a list of two words each), requests (a list of by, pages, tables each,
 *               ascending), handler
 *   locks       for each pid
 *   threads     for each: at, pc, job
 *   a job       over (a list of pid &lt;&lt; 32 | page, mapping each, ascending), left, owed,
 *               tables, frames, moved (a list of level &lt;&lt; 32 | table, ascending), tops (a list
 *               like those of {@link Tops}), torn (a list of leaves, ascending), copy,
 *               offer (0, or 1 and its two words), place
 * </pre>
 */
final class MachineCode {
  private static final int MOST = 64;
  private static final int REQUEST = 3;
  private static final int HEADER_OF_JOB = 14;

  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final int frames;
  private final int tableCount;
  private final boolean fits;
  private final int words;
  private final long[] reserves;
  private final PageSet pages = new PageSet();
  private final TableSet flushed;

  MachineCode(MmuState state) {
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
    this.frames = state.scenario().config().frames();
    this.tableCount = state.scenario().config().tableFrames();
    this.fits = state.userPages() <= MOST && tableCount < MOST && frames <= MOST;
    this.reserves = new long[Math.min(frames, MOST)];
    this.flushed = new TableSet(tableCount);
    this.words = fits ? words(state.scenario()) : 0;
  }

  private static int words(Scenario scenario) {
    Bounds bounds = new Bounds(scenario);
    int maxPid = scenario.config().maxPid();
    int pages = scenario.config().userPages();
    long words =
        2
            + 2L * maxPid * scenario.config().offerLimit()
            + (long) scenario.config().tableFrames() * (scenario.fanOut() + 1)
            + 2
            + 3L * scenario.config().frames();
    for (int pid = 1; pid <= maxPid; pid++) {
      words += 3 + bounds.pins(pid);
    }
    for (int t = 1; t <= scenario.threads().size(); t++) {
      words += 1 + scenario.threads().get(t - 1).operations().size();
      words += 5 + bounds.translations() + bounds.structures() + 2L * scenario.storeDepth();
      words += REQUEST * bounds.requests(t);
      words += HEADER_OF_JOB + 3 + 2L * pages + 2L * scenario.config().tableFrames();
      words += scenario.fanOut();
    }
    return Math.toIntExact(words);
  }

  int words() {
    check();
    return words;
  }

  private void check() {
    if (!fits) {
      throw new IllegalArgumentException(
          "a machine of %d pages, %d frames and %d tables has no code"
              .formatted(state.userPages(), frames, tableCount));
    }
  }

  int encode(long[] buffer) {
    check();
    buffer[0] = state.processes().aliveBits();
    int at = offers(buffer, 1);
    for (int t = 1; t <= threads.count(); t++) {
      at = threads.results(t).copyTo(buffer, at);
    }
    at = tables(buffer, at);
    at = frames(buffer, at);
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      at = state.device(pid).copyTo(buffer, at);
    }
    for (int c = 1; c <= threads.count(); c++) {
      at = core(c, buffer, at);
    }
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      buffer[at++] = threads.lock(pid);
    }
    for (int t = 1; t <= threads.count(); t++) {
      buffer[at++] = threads.at(t);
      buffer[at++] = threads.code(t);
      at = job(state.job(t), buffer, at);
    }
    return at;
  }

  private int offers(long[] buffer, int offset) {
    OfferTable offers = state.offers();
    int at = offset;
    int count = offers.count();
    buffer[at++] = count;
    for (int row = 0; row < count; row++) {
      buffer[at++] = offers.parties(row);
      buffer[at++] = offers.range(row);
    }
    return at;
  }

  private int tables(long[] buffer, int offset) {
    int at = offset;
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      buffer[at++] = tables.root(pid);
    }
    at = tables.copyTo(buffer, at);
    buffer[at++] = tables.pool().freeWord(0) << 1;
    return at;
  }

  private int frames(long[] buffer, int offset) {
    int at = offset;
    buffer[at++] = state.frames().free().word(0);
    for (int frame = 0; frame < frames; frame++) {
      buffer[at++] = state.frames().content(frame);
    }
    for (int frame = 0; frame < frames; frame++) {
      buffer[at++] = state.frames().references(frame);
    }
    Arrays.fill(reserves, 0);
    if (!state.reserves().isEmpty()) {
      for (int frame = 0; frame < frames; frame++) {
        int shared = state.reserves().keptFor(frame);
        if (shared >= 0) {
          reserves[shared] |= 1L << frame;
        }
      }
    }
    System.arraycopy(reserves, 0, buffer, at, frames);
    return at + frames;
  }

  private int core(int c, long[] buffer, int offset) {
    Cores cores = state.cores();
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

  private int job(Job job, long[] buffer, int offset) {
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
      for (long page = 0; page < state.userPages(); page++) {
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
      case Job.ALL_OWED -> -1L >>> (MOST - (int) state.userPages());
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
