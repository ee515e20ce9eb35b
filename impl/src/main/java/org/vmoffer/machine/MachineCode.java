package org.vmoffer.machine;

import java.util.Arrays;
import org.vmoffer.kernel.OfferTable;

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
  private static final int MOST = Long.SIZE;

  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final CoreCode core;
  private final JobCode job;
  private final int frames;
  private final int tableCount;
  private final boolean fits;
  private final int words;
  private final long[] reserves;

  MachineCode(MmuState state) {
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
    this.core = new CoreCode(state);
    this.job = new JobCode(state);
    this.frames = state.scenario().config().frames();
    this.tableCount = state.scenario().config().tableFrames();
    this.fits = state.userPages() <= MOST && tableCount < MOST && frames <= MOST;
    this.reserves = new long[Math.min(frames, MOST)];
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
      words += CoreCode.REQUEST * bounds.requests(t);
      words += JobCode.HEADER + 3 + 2L * pages + 2L * scenario.config().tableFrames();
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
      at = core.write(c, buffer, at);
    }
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      buffer[at++] = threads.lock(pid);
    }
    for (int t = 1; t <= threads.count(); t++) {
      buffer[at++] = threads.at(t);
      buffer[at++] = threads.code(t);
      at = job.write(state.job(t), buffer, at);
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
}
