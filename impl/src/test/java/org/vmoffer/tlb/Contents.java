package org.vmoffer.tlb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is cached, as far as events tell. An event that cannot be is an error. */
final class Contents implements TlbEvents {
  private static final int GLOBAL = 1 << 12;

  private record Page(int pcid, long first, int pages) {}

  private record Region(int pcid, int level, long number) {}

  private final Map<Page, Long> translations = new HashMap<>();
  private final Map<Region, Long> tables = new HashMap<>();

  @Override
  public void structureFilled(int pcid, int level, long region, long tableFrame) {
    require(tables.put(new Region(pcid, level, region), tableFrame) == null, "filled twice");
  }

  @Override
  public void structureEvicted(int pcid, int level, long region) {
    require(tables.remove(new Region(pcid, level, region)) != null, "evicted, not filled");
  }

  /** It may be known: a walk finds again what only the other first-level TLB has kept. */
  @Override
  public void translationFilled(int pcid, long firstPage, int pages, long frame) {
    Long known = translations.put(new Page(pcid, firstPage, pages), frame);
    require(known == null || known == frame, "filled with another frame");
  }

  @Override
  public void translationEvicted(int pcid, long firstPage, int pages) {
    require(translations.remove(new Page(pcid, firstPage, pages)) != null, "evicted, not filled");
  }

  /** Fails unless the unit has cached just that. */
  void compare(TranslationUnit unit) {
    Map<Page, Long> pages = new HashMap<>();
    for (CachedTranslation cached : unit.translations()) {
      pages.put(
          new Page(cached.global() ? GLOBAL : cached.pcid(), cached.firstPage(), cached.pages()),
          cached.frame());
    }
    require(pages.equals(translations), "other translations are cached");
    Set<Region> regions = new HashSet<>();
    for (CachedTable cached : unit.tables()) {
      regions.add(new Region(cached.pcid(), cached.level(), cached.region()));
    }
    require(regions.equals(tables.keySet()), "other tables are cached");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
