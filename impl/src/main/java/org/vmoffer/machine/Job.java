package org.vmoffer.machine;

import org.vmoffer.memory.Bitmap;
import org.vmoffer.memory.KernelMemory;

/**
 * What the call of one thread has found out and has still to do. Calls go through their pages in
 * ascending order, so one list of rows, a page with its mapping each, is enough for the pages done
 * and those left; the phase says what the rows mean:
 *
 * <pre>
 *   taking       0 ........ asked ........ head ........ tail
 *                |-------- promised -------|             |      over: what the entries were
 *                            |--- owed ----|             |      whose flush is to be asked for
 *                                          |--- left ----|
 *
 *   installing   0 ..................... head ........ tail
 *                                          |--- left ----|
 *                                          |- promised --|      over: what the entries will be
 *
 *   all gone     every page of the process is promised to be unmapped
 *   all owed     the flush of every page is to be asked for
 * </pre>
 *
 * <pre>
 *   header     one word each: phase, pid of the promises, asked, head, tail, copy, offer (parties
 *              and range as {@link org.vmoffer.kernel.OfferTable} has them, 0 for none), place
 *   tables     bitmap, bit t - 1 for table t: tables kept aside
 *   frames     bitmap: frames reserved, or to be freed
 *   moved      list, level &lt;&lt; 32 | table: tables that change hands or go
 *   rows       two words each: page, mapping
 * </pre>
 */
final class Job {
  static final int TAKING = 0;
  static final int INSTALLING = 1;
  static final int ALL_GONE = 2;
  static final int ALL_OWED = 3;

  private static final int PHASE = 0;
  private static final int PID = 1;
  private static final int ASKED = 2;
  private static final int HEAD = 3;
  private static final int TAIL = 4;
  private static final int COPY = 5;
  private static final int PARTIES = 6;
  private static final int RANGE = 7;
  private static final int PLACE = 8;
  private static final int HEADER = 9;

  private final KernelMemory memory;
  private final int base;
  private final int capacity;
  private final int rows;
  private final Bitmap tables;
  private final Bitmap frames;
  private final WordList moved;

  Job(KernelMemory memory, int base, Scenario scenario, int capacity) {
    int tableCount = scenario.config().tableFrames();
    int frameCount = scenario.config().frames();
    this.memory = memory;
    this.base = base;
    this.capacity = capacity;
    int at = base + HEADER;
    this.tables = new Bitmap(memory, at, tableCount);
    at += Bitmap.size(tableCount);
    this.frames = new Bitmap(memory, at, frameCount);
    at += Bitmap.size(frameCount);
    this.moved = new WordList(memory, at, tableCount);
    this.rows = at + (int) WordList.words(tableCount);
  }

  static long words(Scenario scenario, long capacity) {
    int tableCount = scenario.config().tableFrames();
    return HEADER
        + Bitmap.size(tableCount)
        + Bitmap.size(scenario.config().frames())
        + WordList.words(tableCount)
        + 2 * capacity;
  }

  /** Nothing found out, nothing to do. */
  void clear() {
    for (int i = base; i < base + HEADER; i++) {
      if (memory.get(i) != 0) {
        memory.set(i, 0);
      }
    }
    clear(tables);
    clear(frames);
    moved.truncate(0);
  }

  private static void clear(Bitmap set) {
    while (set.count() > 0) {
      set.remove(set.lowest(0));
    }
  }

  Bitmap tables() {
    return tables;
  }

  Bitmap frames() {
    return frames;
  }

  WordList moved() {
    return moved;
  }

  boolean movesTables() {
    return moved.count() != 0;
  }

  int phase() {
    return get(PHASE);
  }

  /** Whose pages are promised. */
  int pid() {
    return get(PID);
  }

  int copy() {
    return get(COPY) - 1;
  }

  void setCopy(int frame) {
    set(COPY, frame + 1L);
  }

  boolean hasCopy() {
    return get(COPY) != 0;
  }

  long parties() {
    return memory.get(base + PARTIES);
  }

  long range() {
    return memory.get(base + RANGE);
  }

  void setOffer(long parties, long range) {
    set(PARTIES, parties);
    set(RANGE, range);
  }

  long place() {
    return memory.get(base + PLACE);
  }

  void setPlace(long page) {
    set(PLACE, page);
  }

  /** Adds a page behind all that are left. */
  void addLeft(long page) {
    addLeft(page, Mapping.ABSENT);
  }

  void addLeft(long page, long mapping) {
    int tail = get(TAIL);
    if (tail == capacity) {
      throw new IllegalStateException("more than " + capacity + " pages in a call");
    }
    memory.set(row(tail), page);
    memory.set(row(tail) + 1, mapping);
    set(TAIL, tail + 1L);
  }

  boolean hasLeft() {
    return get(HEAD) != get(TAIL);
  }

  int left() {
    return get(TAIL) - get(HEAD);
  }

  /** The lowest page that is left. */
  long least() {
    return memory.get(row(get(HEAD)));
  }

  /** What is promised of it; only when installing. */
  long promisedOfLeast() {
    return mapping(get(HEAD));
  }

  /** The lowest page is done: its entry was this, and its flush is owed. */
  void taken(int pid, long was) {
    int head = get(HEAD);
    setMapping(head, was);
    set(PID, pid);
    set(HEAD, head + 1L);
  }

  int owed() {
    return get(HEAD) - get(ASKED);
  }

  /** Nothing is owed any more. */
  void asked() {
    if (get(PHASE) == ALL_OWED) {
      set(PHASE, TAKING);
    }
    set(ASKED, get(HEAD));
  }

  /** From here on all rows are promised, and left to install. */
  void install(int pid) {
    set(PHASE, INSTALLING);
    set(PID, pid);
    set(ASKED, 0);
    set(HEAD, 0);
  }

  /** The lowest page is installed. */
  void installed() {
    set(HEAD, get(HEAD) + 1L);
  }

  /** Nothing is promised any more, nothing left. */
  void clearRows() {
    set(ASKED, 0);
    set(HEAD, 0);
    set(TAIL, 0);
  }

  void promiseNothing(int pid) {
    set(PHASE, ALL_GONE);
    set(PID, pid);
  }

  void oweAll() {
    set(PHASE, ALL_OWED);
  }

  int firstLeft() {
    return get(HEAD);
  }

  int rows() {
    return get(TAIL);
  }

  int firstOwed() {
    return get(ASKED);
  }

  /** The first row whose mapping is promised. */
  int firstPromised() {
    return get(PHASE) == INSTALLING ? get(HEAD) : 0;
  }

  /** Behind the last row whose mapping is promised. */
  int endPromised() {
    return switch (get(PHASE)) {
      case TAKING -> get(HEAD);
      case INSTALLING -> get(TAIL);
      default -> 0;
    };
  }

  long page(int row) {
    return memory.get(row(row));
  }

  long mapping(int row) {
    return memory.get(row(row) + 1);
  }

  void setPage(int row, long page) {
    memory.set(row(row), page);
  }

  void setMapping(int row, long mapping) {
    memory.set(row(row) + 1, mapping);
  }

  /** The row in which a page of a process is promised, or -1; not asked when all are gone. */
  int promisedRow(int pid, long page) {
    if (get(PID) == pid) {
      int low = firstPromised();
      int high = endPromised() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (page(middle) == page) {
          return middle;
        }
        low = page(middle) < page ? middle + 1 : low;
        high = page(middle) > page ? middle - 1 : high;
      }
    }
    return -1;
  }

  private int get(int word) {
    return (int) memory.get(base + word);
  }

  private void set(int word, long value) {
    if (memory.get(base + word) != value) {
      memory.set(base + word, value);
    }
  }

  private int row(int row) {
    return rows + 2 * row;
  }
}
