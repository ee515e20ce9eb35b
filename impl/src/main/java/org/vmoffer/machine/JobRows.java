package org.vmoffer.machine;

import org.vmoffer.memory.KernelMemory;

/**
 * The pages of one call: those done and those left. Calls go through their pages in ascending
 * order, so one list of rows, a page with its mapping each, is enough for both; the phase says what
 * the rows mean:
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
 *   header     one word each: phase, pid of the promises, asked, head, tail
 *   rows       two words each: page, mapping
 * </pre>
 */
abstract sealed class JobRows permits Job {
  static final int TAKING = 0;
  static final int INSTALLING = 1;
  static final int ALL_GONE = 2;
  static final int ALL_OWED = 3;

  private static final int PHASE = 0;
  private static final int PID = 1;
  private static final int ASKED = 2;
  private static final int HEAD = 3;
  private static final int TAIL = 4;
  private static final int HEADER = 5;

  private final KernelMemory memory;
  private final int base;
  private final int rows;
  private final int capacity;

  JobRows(KernelMemory memory, int base, int capacity) {
    this.memory = memory;
    this.base = base;
    this.rows = base + HEADER;
    this.capacity = capacity;
  }

  /** Words that so many rows take. */
  static long words(long capacity) {
    return HEADER + 2 * capacity;
  }

  void clear() {
    for (int word = PHASE; word < HEADER; word++) {
      set(word, 0);
    }
  }

  final int phase() {
    return get(PHASE);
  }

  /** Whose pages are promised. */
  final int pid() {
    return get(PID);
  }

  /** Adds a page behind all that are left. */
  final void addLeft(long page) {
    addLeft(page, Mapping.ABSENT);
  }

  final void addLeft(long page, long mapping) {
    int tail = get(TAIL);
    if (tail == capacity) {
      throw new IllegalStateException("more than " + capacity + " pages in a call");
    }
    memory.set(row(tail), page);
    memory.set(row(tail) + 1, mapping);
    set(TAIL, tail + 1L);
  }

  final boolean hasLeft() {
    return get(HEAD) != get(TAIL);
  }

  final int left() {
    return get(TAIL) - get(HEAD);
  }

  /** The lowest page that is left. */
  final long least() {
    return memory.get(row(get(HEAD)));
  }

  /** What is promised of it; only when installing. */
  final long promisedOfLeast() {
    return mapping(get(HEAD));
  }

  /** The lowest page is done: its entry was this, and its flush is owed. */
  final void taken(int pid, long was) {
    int head = get(HEAD);
    setMapping(head, was);
    set(PID, pid);
    set(HEAD, head + 1L);
  }

  final int owed() {
    return get(HEAD) - get(ASKED);
  }

  /** Nothing is owed any more. */
  final void asked() {
    if (get(PHASE) == ALL_OWED) {
      set(PHASE, TAKING);
    }
    set(ASKED, get(HEAD));
  }

  /** From here on all rows are promised, and left to install. */
  final void install(int pid) {
    set(PHASE, INSTALLING);
    set(PID, pid);
    set(ASKED, 0);
    set(HEAD, 0);
  }

  /** The lowest pages are installed. */
  final void installed(int pages) {
    set(HEAD, get(HEAD) + (long) pages);
  }

  /** The frame that is promised behind a page that is left; only when installing. */
  final int promisedFrame(long page) {
    return Mapping.frame(mapping(firstLeft() + (int) (page - least())));
  }

  /** Nothing is promised any more, nothing left. */
  final void clearRows() {
    set(ASKED, 0);
    set(HEAD, 0);
    set(TAIL, 0);
  }

  final void promiseNothing(int pid) {
    set(PHASE, ALL_GONE);
    set(PID, pid);
  }

  final void oweAll() {
    set(PHASE, ALL_OWED);
  }

  final int firstLeft() {
    return get(HEAD);
  }

  final int rows() {
    return get(TAIL);
  }

  final int firstOwed() {
    return get(ASKED);
  }

  /** The first row whose mapping is promised. */
  final int firstPromised() {
    return get(PHASE) == INSTALLING ? get(HEAD) : 0;
  }

  /** Behind the last row whose mapping is promised. */
  final int endPromised() {
    return switch (get(PHASE)) {
      case TAKING -> get(HEAD);
      case INSTALLING -> get(TAIL);
      default -> 0;
    };
  }

  final long page(int row) {
    return memory.get(row(row));
  }

  final long mapping(int row) {
    return memory.get(row(row) + 1);
  }

  final void setPage(int row, long page) {
    memory.set(row(row), page);
  }

  final void setMapping(int row, long mapping) {
    memory.set(row(row) + 1, mapping);
  }

  /** The row in which a page of a process is promised, or -1; not asked when all are gone. */
  final int promisedRow(int pid, long page) {
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
