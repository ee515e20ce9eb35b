package org.vmoffer.tlb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a unit has cached with what the page tables say. What is cached may know less than
 * the tables, of the D flag and of rights that came later, as hardware may; in all else it must be
 * what a walk would cache now.
 *
 * @param memory where the tables are
 * @param levels how many there are
 * @param root the frame of the root table
 * @param pcid whose tables they are; what is global is taken to be everybody's
 */
public record StaleCheck(PhysicalMemory memory, int levels, long root, int pcid) {

  /** What differs among the translations. */
  public List<CachedTranslation> translations(TranslationUnit unit) {
    List<CachedTranslation> stale = new ArrayList<>();
    for (CachedTranslation cached : unit.translations()) {
      if ((cached.global() || cached.pcid() == pcid) && isStale(cached)) {
        stale.add(cached);
      }
    }
    return stale;
  }

  /** A leaf that has been split stays cached as a whole: its pieces say the same. */
  private boolean isStale(CachedTranslation cached) {
    long offset = 0;
    while (offset < cached.pages()) {
      @Nullable Leaf leaf =
          Leaf.find(memory, root << 12, levels, (cached.firstPage() + offset) << 12);
      if (leaf == null || isStale(cached, offset, leaf.translation())) {
        return true;
      }
      offset += 1L << (9 * Translation.size(leaf.translation()));
    }
    return false;
  }

  private static boolean isStale(CachedTranslation cached, long offset, long now) {
    boolean dirtyUnknownToTables = cached.dirty() && (now & Translation.DIRTY) == 0;
    return dirtyUnknownToTables
        || Translation.base(now) >>> 12 != cached.frame() + offset
        || 1L << (9 * Translation.size(now)) > cached.pages()
        || Translation.isGlobal(now) != cached.global()
        || (cached.writable() && (now & Translation.WRITE) == 0)
        || (cached.executable() && (now & Translation.EXECUTE) == 0);
  }

  /** What differs among the tables that structure caches know. */
  public List<CachedTable> tables(TranslationUnit unit) {
    List<CachedTable> stale = new ArrayList<>();
    for (CachedTable cached : unit.tables()) {
      if (cached.pcid() == pcid && isStale(cached)) {
        stale.add(cached);
      }
    }
    return stale;
  }

  private boolean isStale(CachedTable cached) {
    long now = Leaf.table(memory, root << 12, levels, cached.va(), cached.level());
    return now == 0 || !CachedTable.of(cached.level(), cached.region(), pcid, now).equals(cached);
  }
}
