package org.vmoffer.tlb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a unit has cached with what the page tables say. What is cached may know less of
 * the D flag than the tables; in all else it must be what a walk would cache now.
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

  private boolean isStale(CachedTranslation cached) {
    @Nullable Leaf leaf = Leaf.find(memory, root << 12, levels, cached.firstPage() << 12);
    if (leaf == null) {
      return true;
    }
    long now = leaf.translation();
    boolean dirtyUnknownToTables = cached.dirty() && (now & Translation.DIRTY) == 0;
    return dirtyUnknownToTables
        || Translation.base(now) >>> 12 != cached.frame()
        || 1 << (9 * Translation.size(now)) != cached.pages()
        || Translation.isGlobal(now) != cached.global()
        || ((now & Translation.WRITE) != 0) != cached.writable()
        || ((now & Translation.EXECUTE) != 0) != cached.executable();
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
