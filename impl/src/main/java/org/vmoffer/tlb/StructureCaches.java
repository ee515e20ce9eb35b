package org.vmoffer.tlb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cache.LruSets;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.StructureShapes;

/**
 * The paging-structure caches, by the level of the table that an entry leads to: level 1 are PDEs,
 * which lead to page tables. A key is the number of the region that the entry spans, and a PCID;
 * the low bits of the region choose the set.
 */
final class StructureCaches {
  private static final int PCID_BITS = 12;

  /** By level; nothing at 0, nor at the root's level. */
  private final @Nullable LruSets[] caches;

  private final long addressMask;
  private final TlbEvents events;
  private final boolean listening;

  StructureCaches(StructureShapes shapes, int levels, long addressMask, TlbEvents events) {
    List<Shape> byLevel = List.of(shapes.pde(), shapes.pdpte(), shapes.pml4e(), shapes.pml5e());
    this.caches = new @Nullable LruSets[levels];
    this.addressMask = addressMask;
    this.events = events;
    this.listening = !events.equals(TlbEvents.NONE);
    for (int level = 1; level < levels; level++) {
      Shape shape = byLevel.get(level - 1);
      if (shape.exists()) {
        caches[level] = LruSets.withValues(shape);
      }
    }
  }

  /** The table of a level that an address leads to, or 0; it becomes the one used last. */
  long lookup(int level, long va, int pcid) {
    LruSets cache = caches[level];
    if (cache == null) {
      return 0;
    }
    long region = region(level, va);
    int slot = cache.use(cache.row(region), key(region, pcid), region);
    return slot == LruSets.NONE ? 0 : cache.value(slot);
  }

  /** Caches what is not cached, if there is a cache for it. */
  void fill(int level, long va, int pcid, long word) {
    LruSets cache = caches[level];
    if (cache == null) {
      return;
    }
    long region = region(level, va);
    int row = cache.row(region);
    if (listening) {
      long evicted = cache.key(cache.victim(row));
      if (evicted != LruSets.EMPTY) {
        events.structureEvicted(pcid(evicted), level, evicted >>> PCID_BITS);
      }
      events.structureFilled(pcid, level, region, Translation.base(word) >>> 12);
    }
    cache.setValue(cache.insert(row, key(region, pcid), region), word);
  }

  /** Drops all that belongs to a PCID. */
  void flush(int pcid) {
    for (int level = 1; level < caches.length; level++) {
      LruSets cache = caches[level];
      if (cache != null) {
        int cached = level;
        cache.removeIf(
            key -> pcid(key) == pcid,
            key -> events.structureEvicted(pcid(key), cached, key >>> PCID_BITS));
      }
    }
  }

  void addTo(List<CachedTable> tables) {
    for (int level = 1; level < caches.length; level++) {
      LruSets cache = caches[level];
      if (cache != null) {
        add(level, cache, tables);
      }
    }
  }

  private static void add(int level, LruSets cache, List<CachedTable> tables) {
    for (int slot = cache.next(LruSets.NONE); slot != LruSets.NONE; slot = cache.next(slot)) {
      long key = cache.key(slot);
      tables.add(CachedTable.of(level, key >>> PCID_BITS, pcid(key), cache.value(slot)));
    }
  }

  private long region(int level, long va) {
    return (va & addressMask) >>> Translation.shift(level);
  }

  private static long key(long region, int pcid) {
    return (region << PCID_BITS) | pcid;
  }

  private static int pcid(long key) {
    return (int) key & ((1 << PCID_BITS) - 1);
  }
}
