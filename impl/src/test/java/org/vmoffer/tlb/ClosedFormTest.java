package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.cycles.Accounting;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;

/**
 * Patterns whose cost can be written down: d is a hit in the first-level cache, s what the
 * second-level TLB adds, m what the second-level cache adds, p a load of a page-table entry.
 */
final class ClosedFormTest {
  private static final int D = 5;
  private static final int S = 8;
  private static final int M = 9;
  private static final long DATA = 0x1000_0000L;
  private static final long GIB = 1L << 30;

  /**
   * @param pages that are read one after the other, round by round
   * @param vaStride from page to page
   * @param paStride from page to page; what is read of each has a line of its own
   * @param cycles of each access, once everything is cached that can be
   */
  record Cycle(String name, int pages, long vaStride, long paStride, long cycles) {}

  static final List<Cycle> CYCLES =
      List.of(
          new Cycle("64 pages, 4 in a dTLB set", 64, 0x1000, 0x1040, D),
          new Cycle("4 pages in one dTLB set", 4, 0x10_000, 0x1040, D),
          new Cycle("5 pages in one dTLB set", 5, 0x10_000, 0x1040, S + D),
          new Cycle("8 pages in one dTLB set", 8, 0x10_000, 0x1040, S + D),
          new Cycle("13 pages in one dTLB set, data in L2", 13, 0x10_000, 0x1000, S + D + M),
          new Cycle("12 pages in one STLB set", 12, 0x80_000, 0x1040, S + D),
          new Cycle("13 pages in one STLB set", 13, 0x80_000, 0x1040, S + D + D));

  @ParameterizedTest
  @FieldSource("CYCLES")
  void aCycleThroughPagesCostsWhatItsClosedFormSays(Cycle cycle) {
    TestCore core = new TestCore(Profile.reference());
    for (int i = 0; i < cycle.pages(); i++) {
      // The line's offset goes into the address: frames are pages.
      core.map(i * cycle.vaStride(), DATA + i * (cycle.paStride() & ~0xfffL));
    }
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < cycle.pages(); i++) {
        long offset = i * (cycle.paStride() & 0xfff);
        long cost = core.cost(i * cycle.vaStride() + offset);
        if (round > 1) {
          assertEquals(cycle.cycles(), cost, cycle.name());
        }
      }
    }
    Accounting.check(core.profile, core.tally);
  }

  @Test
  void sequentialPagesLoadOneEntryAWalkAndOneInEightFromANewLine() {
    TestCore core = new TestCore(Profile.reference());
    int pages = 8192;
    for (int i = 0; i < pages; i++) {
      core.map(i * TestCore.PAGE, DATA);
    }
    long newLines = 0;
    for (int i = 0; i < pages; i++) {
      long loads = core.count(Counter.ENTRY_LOADS);
      long misses = core.count(Counter.L1D_MISSES);
      core.unit.access(i * TestCore.PAGE, TranslationUnit.READ);
      if (i % 512 != 0) { // the first of a page table loads its directory's entry, too
        assertEquals(loads + 1, core.count(Counter.ENTRY_LOADS));
        newLines += core.count(Counter.L1D_MISSES) - misses;
      }
    }
    assertEquals(pages / 8 - pages / 512, newLines);
    assertEquals(pages, core.count(Counter.WALKS));
    Accounting.check(core.profile, core.tally);
  }

  /** A stride, and the entries that a walk loads where that stride defeats the caches below. */
  record Stride(long bytes, int pages, int entryLoads) {}

  static final List<Stride> STRIDES =
      List.of(new Stride(2L << 20, 512, 2), new Stride(GIB, 512, 3), new Stride(GIB << 9, 128, 4));

  @ParameterizedTest
  @FieldSource("STRIDES")
  void aStrideOverThrashedStructureCachesLoadsAnEntryForEachLevel(Stride stride) {
    TestCore core = new TestCore(Profile.reference());
    for (int i = 0; i < stride.pages(); i++) {
      core.map(i * stride.bytes(), DATA);
    }
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < stride.pages(); i++) {
        long walks = core.count(Counter.WALKS);
        long loads = core.count(Counter.ENTRY_LOADS);
        core.unit.access(i * stride.bytes(), TranslationUnit.READ);
        assertEquals(walks + 1, core.count(Counter.WALKS));
        boolean next = stride.bytes() < GIB && (i * stride.bytes()) % GIB == 0;
        if (round > 0 && !next) {
          assertEquals(loads + stride.entryLoads(), core.count(Counter.ENTRY_LOADS));
        }
      }
    }
    Accounting.check(core.profile, core.tally);
  }

  @Test
  void aLargeLeafTakesThreeEntriesColdAndOneWhereItsDirectoryIsKnown() {
    TestCore core = new TestCore(Profile.reference());
    long size = LeafSize.MEDIUM.bytes();
    core.map(0, DATA, LeafSize.MEDIUM, 0).map(size, DATA + size, LeafSize.MEDIUM, 0);
    core.unit.access(0, TranslationUnit.READ);
    assertEquals(3, core.count(Counter.ENTRY_LOADS));
    core.unit.access(size, TranslationUnit.READ);
    assertEquals(4, core.count(Counter.ENTRY_LOADS));
    assertEquals(1, core.count(Counter.PDPTE_HITS));
    Accounting.check(core.profile, core.tally);
  }

  @Test
  void onlyTheFirstWriteToACleanPageCostsAnUpdate() {
    Profile free = Profile.reference();
    Profile profile = Profiles.withUpdate(free, 20);
    TestCore core = new TestCore(profile);
    core.map(0, DATA);
    core.unit.access(0, TranslationUnit.READ);
    assertEquals(4, core.count(Counter.ACCESSED_UPDATES));
    assertEquals(20 + D, core.cost(0, TranslationUnit.WRITE));
    assertEquals(D, core.cost(0, TranslationUnit.WRITE));
    assertEquals(1, core.count(Counter.DIRTY_UPDATES));
    Accounting.check(core.profile, core.tally);
  }
}
