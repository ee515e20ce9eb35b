package org.vmoffer.conformance.explore;

import org.vmoffer.machine.Scenario;

/**
 * Where the parts of a canonical form are. Sets and sequences come with their length in front, so
 * that this depends on the state.
 */
final class CodeLayout {
  /** Told of a part: which one, of whom, and its words without the length in front. */
  @FunctionalInterface
  interface PartSink {
    void part(Part part, int number, int from, int to);
  }

  private static final int OFFER_WORDS = 2;
  private static final int STORE_WORDS = 2;
  private static final int REQUEST_WORDS = 3;
  private static final int OVER_WORDS = 2;

  private final int pids;
  private final int threads;
  private final int tables;
  private final int fanOut;
  private final int frames;

  CodeLayout(Scenario scenario) {
    this.pids = scenario.config().maxPid();
    this.threads = scenario.threads().size();
    this.tables = scenario.config().tableFrames();
    this.fanOut = scenario.fanOut();
    this.frames = scenario.config().frames();
  }

  /** How many threads there are, devices included. */
  int threads() {
    return threads;
  }

  /**
   * Names every part, in order.
   *
   * @throws ArrayIndexOutOfBoundsException if the words are no canonical form and end too early
   */
  void parts(long[] code, PartSink sink) {
    Walk walk = new Walk(code, sink);
    walk.words(Part.ALIVE, 0, 1);
    walk.counted(Part.OFFERS, 0, OFFER_WORDS);
    walk.eachCounted(Part.RESULT, threads);
    walk.each(Part.ROOT, 1, pids, 1);
    walk.each(Part.TABLE, 1, tables, fanOut);
    walk.words(Part.SPARE, 0, 1);
    walk.words(Part.UNUSED, 0, 1);
    walk.each(Part.MEM, 0, frames, 1);
    walk.each(Part.REFS, 0, frames, 1);
    walk.each(Part.RESERVE, 0, frames, 1);
    walk.eachCounted(Part.DEVICE, pids);
    for (int core = 1; core <= threads; core++) {
      walk.counted(Part.TLB, core, 1);
      walk.counted(Part.PSC, core, 1);
      walk.counted(Part.BUFFER, core, STORE_WORDS);
      walk.counted(Part.REQUEST, core, REQUEST_WORDS);
      walk.words(Part.HANDLER, core, 1);
    }
    walk.each(Part.LOCK, 1, pids, 1);
    for (int thread = 1; thread <= threads; thread++) {
      walk.words(Part.AT, thread, 1);
      walk.words(Part.PC, thread, 1);
      walk.counted(Part.OVER, thread, OVER_WORDS);
      walk.words(Part.LEFT, thread, 1);
      walk.words(Part.OWED, thread, 1);
      walk.words(Part.TABLES, thread, 1);
      walk.words(Part.FRAMES, thread, 1);
      walk.counted(Part.MOVED, thread, 1);
      walk.counted(Part.TOPS, thread, 1);
      walk.counted(Part.TORN, thread, 1);
      walk.words(Part.COPY, thread, 1);
      walk.counted(Part.OFFER, thread, OFFER_WORDS);
      walk.words(Part.PLACE, thread, 1);
    }
  }

  /** The place in a code up to which the parts are known. */
  private static final class Walk {
    private final long[] code;
    private final PartSink sink;
    private int at;

    Walk(long[] code, PartSink sink) {
      this.code = code;
      this.sink = sink;
    }

    void words(Part part, int number, int count) {
      sink.part(part, number, at, at + count);
      at += count;
    }

    void counted(Part part, int number, int wordsEach) {
      int count = (int) code[at++];
      words(part, number, count * wordsEach);
    }

    void each(Part part, int first, int count, int wordsEach) {
      for (int number = first; number < first + count; number++) {
        words(part, number, wordsEach);
      }
    }

    void eachCounted(Part part, int count) {
      for (int number = 1; number <= count; number++) {
        counted(part, number, 1);
      }
    }
  }
}
