package org.vmoffer.conformance.litmus;

/**
 * The machine of a litmus test: the constants of the kernel level.
 *
 * @param arch whose page-table entries: {@code x86-64}, {@code arm64} or {@code riscv}
 * @param pids processes at most, numbered from 1
 * @param pages pages of user space in each, numbered from 0
 * @param frames frames for pages
 * @param offerLimit pending offers that one process may have made
 * @param levels tables that a walk visits
 * @param fanOut entries of a table
 * @param tables frames for tables
 * @param stores stores that may wait in one core; 0: a store is in memory at once
 * @param structureCaches whether cores cache tables of higher levels, too
 * @param tableMoves whether a disowning claim of a whole aligned table moves the table
 * @param largestLeaf the highest level of table whose entries may map pages; 1: no large leaves
 * @param flushBatch pages that a call may change before it asks for their flush
 */
public record MachineShape(
    String arch,
    int pids,
    int pages,
    int frames,
    int offerLimit,
    int levels,
    int fanOut,
    int tables,
    int stores,
    boolean structureCaches,
    boolean tableMoves,
    int largestLeaf,
    int flushBatch) {

  /** The most of anything that a bit set of one word numbers. */
  public static final int MOST = 63;

  /** A machine with nothing but what the atomic level has, and tables enough. */
  public static MachineShape plain(String arch, int pids, int pages, int frames, int offerLimit) {
    int levels = 2;
    int fanOut = MachineDefaults.fanOut(pages, levels);
    int tables = Math.min(MOST, pids * MachineDefaults.tables(pages, levels, fanOut));
    return new MachineShape(
        arch, pids, pages, frames, offerLimit, levels, fanOut, tables, 1, false, false, 1, 4);
  }
}
