package org.vmoffer.tlb;

import java.util.List;
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

  Tlbs(Profile profile, TlbEvents events) {
    this.dtlb = new Tlb(profile.dtlb());
    this.itlb = new Tlb(profile.itlb());
    this.stlb = new Tlb(profile.stlb());
    this.all = new Tlb[] {dtlb, itlb, stlb};
    this.events = events;
    this.listening = !events.equals(TlbEvents.NONE);
  }

  /** A walk has found a translation: the second level caches it, then the first. */
  void fill(Tlb first, long page, int pcid, long word) {
    if (listening) {
      boolean cached = fillAndTell(stlb, page, pcid, word, false);
      fillAndTell(first, page, pcid, word, cached);
    } else {
      stlb.fill(page, pcid, word);
      first.fill(page, pcid, word);
    }
  }

  /** The second level has a translation: the first caches it. */
  void fillFirst(Tlb first, long page, int pcid, long word) {
    if (listening) {
      fillAndTell(first, page, pcid, word, true);
    } else {
      first.fill(page, pcid, word);
    }
  }

  /** Returns whether the translation is cached now; that is told unless it was known. */
  private boolean fillAndTell(Tlb tlb, long page, int pcid, long word, boolean known) {
    long key = TlbKey.of(page, pcid, word);
    if (tlb.array(TlbKey.size(key)) == null) {
      return known;
    }
    long evicted = tlb.victim(key);
    tlb.fill(page, pcid, word);
    if (evicted != LruSets.EMPTY) {
      tellIfGone(evicted);
    }
    if (!known) {
      events.translationFilled(
          TlbKey.asid(key),
          TlbKey.firstPage(key),
          TlbKey.pages(key),
          Translation.base(word) >>> 12);
    }
    return true;
  }

  /** The D flag of a translation has been set by a store. */
  void setDirty(long page, int pcid, long word) {
    long key = TlbKey.of(page, pcid, word);
    dtlb.setDirty(key);
    stlb.setDirty(key);
  }

  /** Drops what translates a page, in every size, under a PCID or under all. */
  void invalidate(long page, int pcid) {
    for (int size = 0; size < Translation.SIZES; size++) {
      long number = page >>> (9 * size);
      invalidate(TlbKey.of(number, size, pcid));
      invalidate(TlbKey.of(number, size, TlbKey.GLOBAL));
    }
  }

  private void invalidate(long key) {
    boolean dropped = dtlb.drop(key);
    dropped |= itlb.drop(key);
    dropped |= stlb.drop(key);
    if (dropped && listening) {
      tellEvicted(key);
    }
  }

  /** Drops all that belongs to a PCID; what is global stays. */
  void flush(int pcid) {
    for (Tlb tlb : all) {
      for (int size = 0; size < Translation.SIZES; size++) {
        LruSets array = tlb.ownArray(size);
        if (array != null) {
          array.removeIf(key -> TlbKey.asid(key) == pcid, this::tellIfGone);
        }
      }
    }
  }

  void addTo(List<CachedTranslation> translations) {
    for (int i = 0; i < all.length; i++) {
      for (int size = 0; size < Translation.SIZES; size++) {
        LruSets array = all[i].ownArray(size);
        if (array != null) {
          add(PLACES.get(i), array, translations);
        }
      }
    }
  }

  private static void add(Place place, LruSets array, List<CachedTranslation> translations) {
    for (int slot = array.next(LruSets.NONE); slot != LruSets.NONE; slot = array.next(slot)) {
      translations.add(CachedTranslation.of(place, array.key(slot), array.value(slot)));
    }
  }

  private void tellIfGone(long key) {
    if (listening && !dtlb.holds(key) && !itlb.holds(key) && !stlb.holds(key)) {
      tellEvicted(key);
    }
  }

  private void tellEvicted(long key) {
    events.translationEvicted(TlbKey.asid(key), TlbKey.firstPage(key), TlbKey.pages(key));
  }
}
