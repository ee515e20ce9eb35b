package org.vmoffer.kernel;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Flags;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.KernelMemory;

/**
 * The pending offers, in order of id, without gaps.
 *
 * <pre>
 *   word 0    how many are pending
 *   word 1    the last id given
 *   then a row for each:
 *
 *        63........48 47........32 31..................6 5.....3 2.....0
 *       +------------+------------+---------------------+-------+-------+
 *       |                              id                               |
 *       +------------+------------+---------------------+-------+-------+
 *       |  source    | destination|          0          | grant | drop  |
 *       +------------+------------+---------------------+-------+-------+
 *       |       first page        |               pages                 |
 *       +-------------------------+-------------------------------------+
 *       |                      source's incarnation                     |
 *       +---------------------------------------------------------------+
 *       |                   destination's incarnation                   |
 *       +---------------------------------------------------------------+
 * </pre>
 *
 * Ids are 64 bits, ascending, never reused. A row is named by its position, from 0. An offer is
 * between incarnations; the pids only name them.
 */
public final class OfferTable {
  private static final int HEADER = 2;
  private static final int ROW = 5;
  private static final int PARTIES = 1;
  private static final int RANGE = 2;
  private static final int SOURCE_INCARNATION = 3;
  private static final int DESTINATION_INCARNATION = 4;

  private final KernelMemory memory;
  private final int base;
  private final ProcessTable processes;

  OfferTable(KernelMemory memory, int base, ProcessTable processes) {
    this.memory = memory;
    this.base = base;
    this.processes = processes;
  }

  static long size(long capacity) {
    return HEADER + ROW * capacity;
  }

  /** How many offers are pending. */
  public int count() {
    return (int) memory.get(base);
  }

  /** The last id given to any offer. */
  public long lastId() {
    return memory.get(base + 1);
  }

  /** The id of an offer. */
  public long id(int row) {
    return memory.get(word(row));
  }

  /** Source, destination, grant and drop as one word, laid out as above. */
  public long parties(int row) {
    return memory.get(word(row) + PARTIES);
  }

  /** First page and number of pages as one word, laid out as above. */
  public long range(int row) {
    return memory.get(word(row) + RANGE);
  }

  /** The pid of the process that offers. */
  public int source(int row) {
    return sourceOf(parties(row));
  }

  /** The pid of the process that may claim. */
  public int destination(int row) {
    return (int) (parties(row) >>> 32) & 0xffff;
  }

  /** What the claimer gets, as permission bits. */
  public int grant(int row) {
    return grantOf(parties(row));
  }

  /** What the source gives up, as permission bits. */
  public int drop(int row) {
    return dropOf(parties(row));
  }

  /** The first page of the range. */
  public long page(int row) {
    return pageOf(range(row));
  }

  /** The length of the range in pages. */
  public long pages(int row) {
    return pagesOf(range(row));
  }

  /** The source in a word of {@link #parties}. */
  public static int sourceOf(long parties) {
    return (int) (parties >>> 48);
  }

  /** The grant in a word of {@link #parties}. */
  public static int grantOf(long parties) {
    return (int) parties >>> 3 & Permissions.MASK;
  }

  /** What is dropped, in a word of {@link #parties}. */
  public static int dropOf(long parties) {
    return (int) parties & Permissions.MASK;
  }

  /** The first page in a word of {@link #range}. */
  public static long pageOf(long range) {
    return range >>> 32;
  }

  /** The length in a word of {@link #range}. */
  public static long pagesOf(long range) {
    return range & 0xffff_ffffL;
  }

  /** Whether both parties are still the incarnations that the offer was made between. */
  public boolean isBetweenTheLiving(int row) {
    return memory.get(word(row) + SOURCE_INCARNATION) == processes.incarnation(source(row))
        && memory.get(word(row) + DESTINATION_INCARNATION)
            == processes.incarnation(destination(row));
  }

  /** The offer as its parties see it. */
  OfferRecord record(int row) {
    return new OfferRecord(
        id(row),
        source(row),
        destination(row),
        PageSize.bytes(page(row)),
        PageSize.bytes(pages(row)),
        Flags.of(Permissions.of(grant(row)), Permissions.of(drop(row))));
  }

  /** The pending offer with this key, or -1; the numbers may be anything. */
  public int find(long source, long destination, long addr) {
    for (int row = 0; row < count(); row++) {
      if (PageSize.bytes(page(row)) == addr
          && source(row) == source
          && destination(row) == destination
          && isBetweenTheLiving(row)) {
        return row;
      }
    }
    return -1;
  }

  /** How many pending offers a process has made. */
  public int countFrom(int source) {
    int from = 0;
    for (int row = 0; row < count(); row++) {
      if (source(row) == source) {
        from++;
      }
    }
    return from;
  }

  /** Whether a process has made or received an offer. */
  public boolean involves(int row, int pid) {
    return source(row) == pid || destination(row) == pid;
  }

  /** Whether an offer of the process touches a page from {@code first} to before {@code end}. */
  public boolean touches(int row, int source, long first, long end) {
    return source(row) == source && page(row) < end && first < page(row) + pages(row);
  }

  /** Records an offer between live processes, behind all others. */
  public void add(int source, int destination, long page, long pages, int grant, int drop) {
    int row = count();
    int word = word(row);
    long id = lastId() + 1;
    memory.set(base + 1, id);
    memory.set(word, id);
    memory.set(
        word + PARTIES, (long) source << 48 | (long) destination << 32 | (long) grant << 3 | drop);
    memory.set(word + RANGE, page << 32 | pages);
    memory.set(word + SOURCE_INCARNATION, processes.incarnation(source));
    memory.set(word + DESTINATION_INCARNATION, processes.incarnation(destination));
    memory.set(base, row + 1);
  }

  /** Removes one offer. */
  public void remove(int removed) {
    int last = count() - 1;
    for (int row = removed; row < last; row++) {
      move(row + 1, row);
    }
    truncate(last);
  }

  /** Removes what a process has offered of a range. */
  public void removeTouching(int source, long first, long end) {
    int kept = 0;
    for (int row = 0; row < count(); row++) {
      if (!touches(row, source, first, end)) {
        move(row, kept++);
      }
    }
    truncate(kept);
  }

  /** Removes every offer from and to a process. */
  public void removeInvolving(int pid) {
    int kept = 0;
    for (int row = 0; row < count(); row++) {
      if (!involves(row, pid)) {
        move(row, kept++);
      }
    }
    truncate(kept);
  }

  private void move(int from, int to) {
    if (from != to) {
      for (int i = 0; i < ROW; i++) {
        memory.set(word(to) + i, memory.get(word(from) + i));
      }
    }
  }

  /** Clears the rows behind the kept ones, so that nothing of a dead offer stays. */
  private void truncate(int kept) {
    for (int i = word(kept); i < word(count()); i++) {
      memory.set(i, 0);
    }
    memory.set(base, kept);
  }

  private int word(int row) {
    return base + HEADER + ROW * row;
  }
}
