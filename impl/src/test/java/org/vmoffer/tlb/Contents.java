package org.vmoffer.tlb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is cached, as far as events tell. An event that cannot be is an error. */
final class Contents implements TlbEvents {
  private record Page(long first, int pages) {}

  private record Region(int level, long number) {}

  private final Map<Page, Long> translations = new HashMap<>();
  private final Map<Region, Long> tables = new HashMap<>();

  @Override
  public void structureFilled(int level, long region, long tableFrame) {
    require(tables.put(new Region(level, region), tableFrame) == null, "filled twice");
  }

  @Override
  public void structureEvicted(int level, long region) {
    require(tables.remove(new Region(level, region)) != null, "evicted, not filled");
  }

  /** It may be known: a walk finds again what only the other first-level TLB has kept. */
  @Override
  public void translationFilled(long firstPage, int pages, long frame) {
    Long known = translations.put(new Page(firstPage, pages), frame);
    require(known == null || known == frame, "filled with another frame");
  }

  @Override
  public void translationEvicted(long firstPage, int pages) {
    require(translations.remove(new Page(firstPage, pages)) != null, "evicted, not filled");
  }

  /** Fails unless the unit has cached just that. */
  void compare(TranslationUnit unit) {
    Map<Page, Long> pages = new HashMap<>();
    for (CachedTranslation cached : unit.translations()) {
      pages.put(new Page(cached.firstPage(), cached.pages()), cached.frame());
    }
    require(pages.equals(translations), "other translations are cached");
    Set<Region> regions = new HashSet<>();
    for (CachedTable cached : unit.tables()) {
      regions.add(new Region(cached.level(), cached.region()));
    }
    require(regions.equals(tables.keySet()), "other tables are cached");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
