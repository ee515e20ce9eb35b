package org.vmoffer.machine;

import org.vmoffer.pagetable.FoundLeaf;

/** Translations that cores cache, and what of all that they have cached they drop. */
abstract class MmuTranslations extends MmuWalks {
  private final MmuState state;
  private final Tables tables;
  private final Cores cores;
  private final boolean structureCaches;
  private final boolean evictions;
  private final int largestLeaf;

  MmuTranslations(MmuState state) {
    super(state);
    this.state = state;
    this.tables = state.tables();
    this.cores = state.cores();
    this.structureCaches = state.scenario().structureCaches();
    this.evictions = state.scenario().evictions();
    this.largestLeaf = state.scenario().largestLeaf();
  }

  /** The leaf at a level that a walk for the page may find, or absent. */
  private long walked(int c, long page, int level) {
    if (structureCaches) {
      long up = topCached(c, level, tables.indexOf(page, level));
      boolean leads = level > 1 && isTable(up, page, level);
      return Cores.table(up) == 0 || leads ? Mapping.ABSENT : leafBelow(up, page, level);
    }
    long leaf = tables.find(state.mine(c), page);
    return FoundLeaf.isThere(leaf) && Tables.levelOf(leaf) == level
        ? tables.entry(state.mine(c), page)
        : Mapping.ABSENT;
  }

  private boolean fills(int c, long page, int level, long leaf) {
    long pages = tables.span(level - 1);
    return leaf != Mapping.ABSENT
        && page % pages == 0
        && Mapping.hard(leaf) != 0
        && !cores.caches(c, page, pages);
  }

  /** A translation is of all pages of its leaf, and is named by the first one. */
  boolean fillTranslation(int c, long page, int level) {
    if (!live(c) || level > largestLeaf) {
      return false;
    }
    long leaf = walked(c, page, level);
    if (!fills(c, page, level, leaf)) {
      return false;
    }
    cores.tlb(c).insert(Cores.translation(page, level, Mapping.phys(leaf), Mapping.hard(leaf)));
    return true;
  }

  /** Gives every page with whose translation the core could fill. */
  void fillTranslations(int c, StepSink sink) {
    if (!live(c)) {
      return;
    }
    long end = state.userPages();
    if (!structureCaches) {
      int pid = state.mine(c);
      for (long page = tables.nextMapped(pid, 0, end); page < end; ) {
        int level = Tables.levelOf(tables.find(pid, page));
        fillTranslation(c, page, level, tables.entry(pid, page), sink);
        page = tables.nextMapped(pid, page + tables.span(level - 1), end);
      }
      return;
    }
    WordList psc = cores.psc(c);
    for (int i = 0; i < psc.count() && Cores.level(psc.get(i)) <= largestLeaf; i++) {
      fillTranslations(c, psc.get(i), sink);
    }
    if (largestLeaf == tables.levels()) {
      fillTranslations(c, topCached(c, tables.levels(), 0), sink);
    }
  }

  private void fillTranslations(int c, long up, StepSink sink) {
    int level = Cores.level(up);
    long span = tables.span(level - 1);
    long page = Cores.index(up) * tables.fanOut() * span;
    for (int slot = 0; slot < tables.fanOut() && page < state.userPages(); slot++, page += span) {
      if (level == 1 || !isTable(up, page, level)) {
        fillTranslation(c, page, level, leafBelow(up, page, level), sink);
      }
    }
  }

  private void fillTranslation(int c, long page, int level, long leaf, StepSink sink) {
    if (fills(c, page, level, leaf)) {
      sink.step(Step.translation(c, level, page));
    }
  }

  /** What is cached may be dropped at any moment, to make room or for no reason. */
  boolean evict(int c, long page) {
    int at = evictions ? cores.positionOf(c, page) : -1;
    if (at < 0) {
      return false;
    }
    cores.tlb(c).remove(at);
    return true;
  }

  boolean evictStructure(int c, int level, long index) {
    int at = evictions ? cores.positionOf(c, level, index) : -1;
    if (at < 0) {
      return false;
    }
    cores.psc(c).remove(at);
    return true;
  }

  /** Gives everything that the core could drop. */
  void evictions(int c, StepSink sink) {
    if (!evictions) {
      return;
    }
    for (int i = 0; i < cores.tlb(c).count(); i++) {
      sink.step(Step.fill(Action.EVICT, c, 0, Cores.page(cores.tlb(c).get(i))));
    }
    for (int i = 0; i < cores.psc(c).count(); i++) {
      long e = cores.psc(c).get(i);
      sink.step(Step.fill(Action.EVICT_STRUCTURE, c, Cores.level(e), Cores.index(e)));
    }
  }
}
