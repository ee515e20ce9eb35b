package org.vmoffer.tlb;

import org.vmoffer.cache.DataCaches;
import org.vmoffer.cache.LastLevel;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;

/** A core with page tables of its own, for tests. */
final class TestCore {
  static final long PAGE = 0x1000;

  final Profile profile;
  final FrameMemory memory = new FrameMemory();
  final TableBuilder tables;
  final Tally tally = new Tally();
  final TranslationUnit unit;

  TestCore(Profile profile) {
    this(profile, TlbEvents.NONE);
  }

  TestCore(Profile profile, TlbEvents events) {
    this.profile = profile;
    this.tables = new TableBuilder(memory, profile.levels());
    DataCaches caches = new DataCaches(profile, new LastLevel(profile), tally);
    this.unit = new TranslationUnit(profile, memory, caches, tally, events);
    unit.loadRoot(tables.rootFrame(), 0, false);
  }

  /** Maps a page, of which a test knows that it can be mapped. */
  TestCore map(long va, long pa, LeafSize size, int attributes) {
    try {
      tables.map(va, pa, size, attributes);
    } catch (MappingException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  TestCore map(long va, long pa) {
    return map(va, pa, LeafSize.SMALL, 0);
  }

  /** Cycles of one access. */
  long cost(long va, int kind) {
    long before = tally.clock();
    unit.access(va, kind);
    return tally.clock() - before;
  }

  long cost(long va) {
    return cost(va, TranslationUnit.READ);
  }

  long count(Counter counter) {
    return tally.get(counter);
  }

  StaleCheck stale() {
    return new StaleCheck(memory, profile.levels(), tables.rootFrame(), 0);
  }
}
