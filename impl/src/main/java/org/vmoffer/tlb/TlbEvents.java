package org.vmoffer.tlb;

/**
 * Told what the caches of a translation unit do, in the order in which it happens; an eviction that
 * makes room comes before the fill that needs it.
 */
public interface TlbEvents {
  /** For those who do not listen. */
  TlbEvents NONE = new TlbEvents() {};

  /**
   * An entry that leads to a table is cached.
   *
   * @param pcid whose address space it is of
   * @param level of the table that it leads to: 1 is a page table
   * @param region which of the regions that such an entry spans, by number: the address shifted
   * @param tableFrame frame of the table
   */
  default void structureFilled(int pcid, int level, long region, long tableFrame) {}

  /** Such an entry is no longer cached. */
  default void structureEvicted(int pcid, int level, long region) {}

  /**
   * A translation is cached that was not.
   *
   * @param pcid whose address space it is of, or the number that stands for all if it is global
   * @param firstPage its first page, in units of 4 KiB
   * @param pages how many such pages it spans: 1, 512 or 262144
   * @param frame the frame of its first page
   */
  default void translationFilled(int pcid, long firstPage, int pages, long frame) {}

  /** A translation is in none of the TLBs any more. */
  default void translationEvicted(int pcid, long firstPage, int pages) {}
}
