package org.vmoffer.conformance.mmu;

import org.jspecify.annotations.Nullable;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cache.LastLevel;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.cycles.Accounting;
import org.vmoffer.cycles.AccountingException;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;
import org.vmoffer.tlb.FrameMemory;
import org.vmoffer.tlb.LeafSize;
import org.vmoffer.tlb.MappingException;
import org.vmoffer.tlb.StaleCheck;
import org.vmoffer.tlb.TableBuilder;
import org.vmoffer.tlb.TlbEvents;
import org.vmoffer.tlb.TranslationUnit;

/**
 * One core with a memory of its own. First pages are mapped, then they are accessed: building the
 * page tables costs nothing and leaves every cache empty.
 */
final class TraceMachine {
  /** A line can ask for three tables, of a page each: memory must not grow with the trace. */
  static final int MOST_TABLES = 1 << 16;

  private final Profile profile;
  private final FrameMemory memory;
  private final TableBuilder tables;
  private final Tally tally = new Tally();
  private final TranslationUnit unit;
  private final int unusedBits;
  private long mappings;
  private boolean mapped;
  private @Nullable TraceFault firstFault;

  TraceMachine(Profile profile) {
    this(profile, new FrameMemory());
  }

  /** The same with a memory that somebody else can see; it has to be zero. */
  TraceMachine(Profile profile, FrameMemory memory) {
    this.profile = profile;
    this.memory = memory;
    this.tables = new TableBuilder(memory, profile.levels());
    DataCaches caches = new DataCaches(profile, new LastLevel(profile), tally);
    this.unit = new TranslationUnit(profile, memory, caches, tally, TlbEvents.NONE);
    this.unusedBits = Long.SIZE - 12 - 9 * profile.levels();
    unit.loadRoot(tables.rootFrame(), 0, false);
  }

  Tally tally() {
    return tally;
  }

  /**
   * Maps a page, with all rights.
   *
   * @throws BadInputException if it cannot be mapped, or pages have been accessed
   */
  void map(Place place, long va, long pa, LeafSize size) {
    if (mapped) {
      throw new BadInputException(
          place.where(), "map behind an access", "all map lines before the first access");
    }
    if (tables.tables() >= MOST_TABLES) {
      throw new BadInputException(
          place.where(),
          "more than %,d page tables".formatted(MOST_TABLES),
          "pages closer to each other, or fewer of them");
    }
    try {
      tables.map(va, pa, size, 0);
    } catch (MappingException e) {
      throw new BadInputException(
          place.where(), "found 0x" + Long.toHexString(e.address()), e.wanted());
    }
    mappings++;
  }

  /**
   * Accesses an address.
   *
   * @param kind as a translation unit has it
   * @throws BadInputException if there is no such address
   */
  void access(Place place, long va, int kind) {
    mapped = true;
    if (va << unusedBits >> unusedBits != va) {
      throw new BadInputException(
          place.where(),
          "found 0x" + Long.toHexString(va),
          "a canonical virtual address of %d bits".formatted(Long.SIZE - unusedBits));
    }
    if (unit.access(va, kind) == TranslationUnit.FAULT && firstFault == null) {
      firstFault = new TraceFault(place.where(), Kinds.letter(kind), va);
    }
  }

  /**
   * What came of it. All that must be true of it is checked: the accounts, and that whatever is
   * cached is what the page tables say.
   *
   * @throws AccountingException if something is not
   */
  TraceResult result() {
    Accounting.check(profile, tally);
    StaleCheck stale = new StaleCheck(memory, profile.levels(), tables.rootFrame(), 0);
    if (!stale.translations(unit).isEmpty() || !stale.tables(unit).isEmpty()) {
      throw new AccountingException(
          "cached, but not what the page tables say: "
              + stale.translations(unit)
              + stale.tables(unit));
    }
    return new TraceResult(profile, tally, mappings, tables.tables(), firstFault);
  }
}
