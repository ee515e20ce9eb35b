package org.vmoffer.tlb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cache.LruSets;
import org.vmoffer.cycles.Profile;
import org.vmoffer.tlb.CachedTranslation.Place;

/** The three TLBs of a core, and what is told of them. */
final class Tlbs {
  private static final List<Place> PLACES = List.of(Place.DTLB, Place.ITLB, Place.STLB);

  final Tlb dtlb;
  final Tlb itlb;
  final Tlb stlb;
  private final Tlb[] all;
  private final TlbEvents events;
  private final boolean listening;

  Tlbs(Profile profile, long addressMask, TlbEvents events) {
    this.dtlb = new Tlb(profile.dtlb(), addressMask);
    this.itlb = new Tlb(profile.itlb(), addressMask);
    this.stlb = new Tlb(profile.stlb(), addressMask);
    this.all = new Tlb[] {dtlb, itlb, stlb};
    this.events = events;
    this.listening = !events.equals(TlbEvents.NONE);
  }

  /** A walk has found a translation: the second level caches it, then the first. */
  void fill(Tlb first, long va, int pcid, long word) {
    long key = keyOf(va, pcid, word);
    boolean cached = fill(stlb, key, word, false);
    fill(first, key, word, cached);
  }

  /** The second level has a translation: the first caches it. */
  void fillFirst(Tlb first, long va, int pcid, long word) {
    fill(first, keyOf(va, pcid, word), word, true);
  }

  /** The D flag of a translation has been set by a store. */
  void setDirty(long va, int pcid, long word) {
    long key = keyOf(va, pcid, word);
    dtlb.setDirty(key);
    stlb.setDirty(key);
  }

  private long keyOf(long va, int pcid, long word) {
    int size = Translation.size(word);
    return TlbArray.key(
        stlb.number(va, size), size, Translation.isGlobal(word) ? TlbArray.GLOBAL : pcid);
  }

  /** Returns whether the translation is cached now; that is told unless it was known. */
  private boolean fill(Tlb tlb, long key, long word, boolean known) {
    if (tlb.array(TlbArray.size(key)) == null) {
      return known;
    }
    long evicted = tlb.fill(key, word);
    if (listening) {
      if (evicted != LruSets.EMPTY) {
        tellIfGone(evicted);
      }
      if (!known) {
        events.translationFilled(
            TlbArray.asid(key), firstPage(key), pages(key), Translation.base(word) >>> 12);
      }
    }
    return true;
  }

  /** Drops what translates an address, in every size, under a PCID or under all. */
  void invalidate(long va, int pcid) {
    for (int size = 0; size < Translation.SIZES; size++) {
      long number = stlb.number(va, size);
      invalidate(TlbArray.key(number, size, pcid));
      invalidate(TlbArray.key(number, size, TlbArray.GLOBAL));
    }
  }

  private void invalidate(long key) {
    boolean dropped = dtlb.drop(key);
    dropped |= itlb.drop(key);
    dropped |= stlb.drop(key);
    if (dropped && listening) {
      events.translationEvicted(TlbArray.asid(key), firstPage(key), pages(key));
    }
  }

  /** Drops all that belongs to a PCID; what is global stays. */
  void flush(int pcid) {
    for (Tlb tlb : all) {
      for (int size = 0; size < Translation.SIZES; size++) {
        TlbArray array = tlb.array(size);
        if (array != null && array.sets.occupied() > 0 && isFirst(tlb, size)) {
          flush(array, pcid);
        }
      }
    }
  }

  private void flush(TlbArray array, int pcid) {
    for (int i = 0; i < array.sets.slots(); i++) {
      int slot = array.sets.slot(i);
      long key = array.sets.key(slot);
      if (key != LruSets.EMPTY && TlbArray.asid(key) == pcid) {
        array.sets.remove(slot);
        if (listening) {
          tellIfGone(key);
        }
      }
    }
  }

  void addTo(List<CachedTranslation> translations) {
    for (int i = 0; i < all.length; i++) {
      for (int size = 0; size < Translation.SIZES; size++) {
        TlbArray array = all[i].array(size);
        if (array != null && isFirst(all[i], size)) {
          add(PLACES.get(i), array, translations);
        }
      }
    }
  }

  private static void add(Place place, TlbArray array, List<CachedTranslation> translations) {
    for (int i = 0; i < array.sets.slots(); i++) {
      int slot = array.sets.slot(i);
      long key = array.sets.key(slot);
      if (key != LruSets.EMPTY) {
        translations.add(CachedTranslation.of(place, key, array.word(slot)));
      }
    }
  }

  /** Whether no smaller size has the same array. */
  private static boolean isFirst(Tlb tlb, int size) {
    @Nullable TlbArray array = tlb.array(size);
    for (int smaller = 0; smaller < size; smaller++) {
      if (tlb.array(smaller) == array) {
        return false;
      }
    }
    return true;
  }

  private void tellIfGone(long key) {
    if (!dtlb.holds(key) && !itlb.holds(key) && !stlb.holds(key)) {
      events.translationEvicted(TlbArray.asid(key), firstPage(key), pages(key));
    }
  }

  private static long firstPage(long key) {
    return TlbArray.number(key) << (9 * TlbArray.size(key));
  }

  private static int pages(long key) {
    return 1 << (9 * TlbArray.size(key));
  }
}
