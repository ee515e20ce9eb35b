package org.vmoffer.tlb;

/**
 * What a TLB knows of a page.
 *
 * @param where which TLB: of data, of instructions, or the second level of both
 * @param firstPage its first page, in units of 4 KiB
 * @param pages how many of those it spans: 1, 512 or 262144
 * @param pcid whose it is; 0 if it is global
 * @param global whether it is valid under every PCID
 * @param frame frame of the first page
 * @param writable whether it may be written
 * @param executable whether it may be executed
 * @param dirty whether the D flag is known to be set
 */
public record CachedTranslation(
    Place where,
    long firstPage,
    int pages,
    int pcid,
    boolean global,
    long frame,
    boolean writable,
    boolean executable,
    boolean dirty) {

  /** The TLBs of a core. */
  public enum Place {
    /** The first level of loads and stores. */
    DTLB,
    /** The first level of fetches. */
    ITLB,
    /** The second level. */
    STLB
  }

  static CachedTranslation of(Place where, long key, long word) {
    boolean global = TlbKey.asid(key) == TlbKey.GLOBAL;
    return new CachedTranslation(
        where,
        TlbKey.firstPage(key),
        TlbKey.pages(key),
        global ? 0 : TlbKey.asid(key),
        global,
        Translation.base(word) >>> 12,
        (word & Translation.WRITE) != 0,
        (word & Translation.EXECUTE) != 0,
        (word & Translation.DIRTY) != 0);
  }
}
