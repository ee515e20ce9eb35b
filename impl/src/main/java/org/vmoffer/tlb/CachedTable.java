package org.vmoffer.tlb;

/**
 * What a paging-structure cache knows of a table.
 *
 * @param level of the table: 1 is a page table
 * @param region number of the region that the table spans, in units of its size
 * @param pcid whose it is
 * @param frame frame of the table
 * @param writable whether no entry on the way forbids writing
 * @param executable whether no entry on the way forbids execution
 */
public record CachedTable(
    int level, long region, int pcid, long frame, boolean writable, boolean executable) {

  static CachedTable of(int level, long region, int pcid, long word) {
    return new CachedTable(
        level,
        region,
        pcid,
        Translation.base(word) >>> 12,
        (word & Translation.WRITE) != 0,
        (word & Translation.EXECUTE) != 0);
  }

  /** An address that the table translates. */
  public long va() {
    return region << Translation.shift(level);
  }
}
