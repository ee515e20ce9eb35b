package org.vmoffer.tlb;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;

/**
 * A core's way to memory: two first-level TLBs, a second-level TLB, paging-structure caches and a
 * walker, all tagged with PCIDs. One access at a time; nothing is cached but by an access.
 *
 * <p>Numbers of pages and regions are those of the translated bits of an address, 48 or 57 of them.
 *
 * <p>Not for use by several threads at once.
 */
public final class TranslationUnit {
  /** A kind of access: a load. */
  public static final int READ = 0;

  /** A kind of access: a store. */
  public static final int WRITE = 1;

  /** A kind of access: an instruction fetch. */
  public static final int EXECUTE = 2;

  /** In the place of a physical address: there is no translation, or none with the right. */
  public static final long FAULT = -1;

  private static final int MOST_PCID = (1 << 12) - 1;

  private final DataCaches caches;
  private final Tally tally;
  private final Tlbs tlbs;
  private final Tlb dtlb;
  private final Tlb itlb;
  private final Tlb stlb;
  private final StructureCaches structures;
  private final Walker walker;
  private final int stlbCycles;
  private final int unusedBits;
  private final long addressMask;
  private long root;
  private int pcid;

  /** Cycles of the present access until its data access. */
  private int elapsed;

  /**
   * A unit that has nothing cached, on the root table in frame 0 and PCID 0.
   *
   * @param memory where page tables are
   * @param caches what page walks and data accesses go through
   * @param tally where everything is counted and charged
   * @param events told what is cached and what no longer is
   */
  public TranslationUnit(
      Profile profile, PhysicalMemory memory, DataCaches caches, Tally tally, TlbEvents events) {
    int addressBits = 12 + 9 * profile.levels();
    long addressMask = (1L << addressBits) - 1;
    this.caches = caches;
    this.tally = tally;
    this.tlbs = new Tlbs(profile, events);
    this.dtlb = tlbs.dtlb;
    this.itlb = tlbs.itlb;
    this.stlb = tlbs.stlb;
    this.addressMask = addressMask;
    this.structures =
        new StructureCaches(profile.structures(), profile.levels(), addressMask, events);
    this.walker = new Walker(profile, memory, caches, structures, tally);
    this.stlbCycles = profile.latencies().stlb();
    this.unusedBits = Long.SIZE - addressBits;
  }

  /**
   * Loads CR3. What is global stays.
   *
   * @param rootFrame frame of the table of the highest level
   * @param pcid whose addresses they are, 0 to 4095; 0 on a machine without PCIDs
   * @param noFlush whether to keep what is cached of the PCID
   */
  public void loadRoot(long rootFrame, int pcid, boolean noFlush) {
    if (pcid < 0 || pcid > MOST_PCID) {
      throw new IllegalArgumentException("a PCID is 0 to " + MOST_PCID + ": " + pcid);
    }
    this.root = rootFrame << 12;
    this.pcid = pcid;
    if (!noFlush) {
      flush(pcid);
    }
  }

  /** INVLPG: drops what translates an address, and all the structure caches have of the PCID. */
  public void invalidate(long va) {
    tlbs.invalidate(page(va), pcid);
    structures.flush(pcid);
  }

  /** Drops everything of a PCID that is not global. */
  public void flush(int pcid) {
    tlbs.flush(pcid);
    structures.flush(pcid);
  }

  /**
   * Translates an address, then accesses what is there. An access that faults costs what it took to
   * find out.
   *
   * @param va a canonical address
   * @param kind {@link #READ}, {@link #WRITE} or {@link #EXECUTE}
   * @return the physical address, or {@link #FAULT}
   * @throws IllegalArgumentException if the address is not canonical
   */
  public long access(long va, int kind) {
    if (va << unusedBits >> unusedBits != va) {
      throw new IllegalArgumentException("not canonical: " + Long.toHexString(va));
    }
    elapsed = 0;
    tally.count(Counter.ACCESSES);
    long word = kind == EXECUTE ? fetch(va) : loadOrStore(va, kind);
    if ((word & (1L << kind)) == 0) {
      tally.count(Counter.FAULTS);
      tally.advance(elapsed);
      return FAULT;
    }
    if (kind == WRITE && (word & Translation.DIRTY) == 0) {
      setDirty(va, word);
    }
    long physical = Translation.physical(word, va);
    int data = caches.access(physical);
    tally.charge(Cause.DATA, data);
    tally.advance(elapsed + data);
    return physical;
  }

  private long page(long va) {
    return (va & addressMask) >>> 12;
  }

  private long loadOrStore(long va, int kind) {
    tally.count(kind == READ ? Counter.READS : Counter.WRITES);
    long word = dtlb.lookup(page(va), pcid);
    if (word != 0) {
      tally.count(Counter.DTLB_HITS);
      return word;
    }
    tally.count(Counter.DTLB_MISSES);
    return beyondFirstLevel(dtlb, va, kind);
  }

  private long fetch(long va) {
    tally.count(Counter.FETCHES);
    long word = itlb.lookup(page(va), pcid);
    if (word != 0) {
      tally.count(Counter.ITLB_HITS);
      return word;
    }
    tally.count(Counter.ITLB_MISSES);
    return beyondFirstLevel(itlb, va, EXECUTE);
  }

  private long beyondFirstLevel(Tlb first, long va, int kind) {
    tally.charge(Cause.STLB, stlbCycles);
    elapsed = stlbCycles;
    long word = stlb.lookup(page(va), pcid);
    if (word != 0) {
      tally.count(Counter.STLB_HITS);
      tlbs.fillFirst(first, page(va), pcid, word);
      return word;
    }
    tally.count(Counter.STLB_MISSES);
    word = walker.walk(root, va, pcid);
    elapsed += walker.elapsed();
    if ((word & (1L << kind)) != 0) {
      tlbs.fill(first, page(va), pcid, word);
    }
    return word;
  }

  private void setDirty(long va, long word) {
    walker.setDirty(root, va, word);
    elapsed += walker.elapsed();
    tlbs.setDirty(page(va), pcid, word);
  }

  /** Every translation that is cached, by TLB; one that two have cached is there twice. */
  public List<CachedTranslation> translations() {
    List<CachedTranslation> translations = new ArrayList<>();
    tlbs.addTo(translations);
    return translations;
  }

  /** Every table that the structure caches know, by level. */
  public List<CachedTable> tables() {
    List<CachedTable> tables = new ArrayList<>();
    structures.addTo(tables);
    return tables;
  }
}
