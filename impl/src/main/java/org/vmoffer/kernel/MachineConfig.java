package org.vmoffer.kernel;

import org.vmoffer.address.PageSize;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Geometry;

/**
 * What a machine is: everything about it that never changes.
 *
 * @param format the architecture's page-table entries
 * @param userPages pages of each address space, from address 0
 * @param frames data frames, shared by all processes
 * @param tableFrames frames for page tables, shared by all processes
 * @param maxPid pids are 1 to this
 * @param offerLimit pending offers that one process may have made
 */
public record MachineConfig(
    EntryFormat format, int userPages, int frames, int tableFrames, int maxPid, int offerLimit) {

  /** The lower half of the smallest address space here, that of Sv39. */
  private static final int MOST_USER_PAGES = 1 << 26;

  private static final int MOST_FRAMES = 1 << 26;

  private static final int LARGEST_LEAF = 2;

  /** As many as fit, with an unused bit 0, into a word. */
  private static final int MOST_PIDS = 63;

  /** Checks every number. */
  public MachineConfig {
    check("userPages", userPages, 1, Math.min(MOST_USER_PAGES, format.geometry().reach()));
    check("frames", frames, 0, MOST_FRAMES);
    check("tableFrames", tableFrames, 0, MOST_FRAMES);
    check("maxPid", maxPid, 1, MOST_PIDS);
    check("offerLimit", offerLimit, 0, MOST_FRAMES);
  }

  private static void check(String name, int value, int least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected " + least + " to " + most);
    }
  }

  /** A machine that never runs out of page tables. */
  public static MachineConfig withAmpleTables(
      EntryFormat format, int userPages, int frames, int maxPid, int offerLimit) {
    int tableFrames = maxPid * tablesFor(format.geometry(), userPages);
    return new MachineConfig(format, userPages, frames, tableFrames, maxPid, offerLimit);
  }

  private static int tablesFor(Geometry geometry, int userPages) {
    int tables = 1;
    for (int level = 1; level <= geometry.top(); level++) {
      tables += ((userPages - 1) >>> geometry.shift(level)) + 1;
    }
    return tables;
  }

  /** The first address behind user space. */
  public long userEnd() {
    return PageSize.bytes(userPages);
  }

  /**
   * The physical frame of data frame 0. Physical memory is laid out as
   *
   * <pre>
   *   0        1 ... tableFrames       firstDataFrame ... firstDataFrame + frames - 1
   *   unused   page tables             data
   * </pre>
   *
   * Data begin where a leaf of the third level may, on x86-64 one of 1 GiB: what is aligned among
   * data frames is aligned in memory.
   */
  public int firstDataFrame() {
    int aligned = 1 << format.geometry().shift(Math.min(format.geometry().top(), LARGEST_LEAF));
    return (tableFrames / aligned + 1) * aligned;
  }

  /** Whether the numbers from {@code addr} on are whole pages of user space; no sum can wrap. */
  boolean isRange(long addr, long len) {
    return addr >= 0
        && len > 0
        && PageSize.isAligned(addr)
        && PageSize.isAligned(len)
        && addr <= userEnd() - len;
  }

  /** The same with the length in pages. */
  boolean isPageRange(long addr, long pages) {
    return pages > 0 && pages <= userPages && isRange(addr, PageSize.bytes(pages));
  }

  /** Whether the address is in user space. */
  boolean isUser(long addr) {
    return addr >= 0 && addr < userEnd();
  }

  /**
   * How many words the state of the machine takes.
   *
   * @throws IllegalArgumentException if they are too many for one memory
   */
  public int words() {
    return KernelState.words(this);
  }
}
