package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.tlb.TranslationUnit.EXECUTE;
import static org.vmoffer.tlb.TranslationUnit.READ;
import static org.vmoffer.tlb.TranslationUnit.WRITE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.tlb.CachedTranslation.Place;

/** What is said to be cached is what the entries on the way say. */
final class CachedContentsTest {
  /** Page 7 of the sixth page table. */
  private static final long VA = (5 << 21) + 0x7000;

  private static final long PAGE = 5 * 512 + 7;
  private static final long FRAME = 0x1_0000;
  private static final int PCID = 3;

  private final TestCore core = new TestCore(Profile.reference());
  private final TranslationUnit unit = core.unit;

  private void map(long va, LeafSize size, int attributes) {
    core.map(va, FRAME << 12, size, attributes);
    unit.loadRoot(core.tables.rootFrame(), PCID, true);
  }

  @Test
  void aPageThatMayOnlyBeReadIsCachedAsThat() {
    map(VA, LeafSize.SMALL, TableBuilder.READ_ONLY | TableBuilder.NO_EXECUTE);
    unit.access(VA, READ);
    assertEquals(
        List.of(
            new CachedTranslation(Place.DTLB, PAGE, 1, PCID, false, FRAME, false, false, false),
            new CachedTranslation(Place.STLB, PAGE, 1, PCID, false, FRAME, false, false, false)),
        unit.translations());
  }

  @Test
  void aPageThatIsWrittenIsCachedAsDirty() {
    map(VA, LeafSize.SMALL, 0);
    unit.access(VA, WRITE);
    unit.access(VA, EXECUTE);
    assertEquals(
        List.of(
            new CachedTranslation(Place.DTLB, PAGE, 1, PCID, false, FRAME, true, true, true),
            new CachedTranslation(Place.ITLB, PAGE, 1, PCID, false, FRAME, true, true, true),
            new CachedTranslation(Place.STLB, PAGE, 1, PCID, false, FRAME, true, true, true)),
        unit.translations());
  }

  @Test
  void aLargeGlobalPageIsCachedWholeAndAsNobodys() {
    map(5 << 21, LeafSize.MEDIUM, TableBuilder.GLOBAL);
    unit.access(VA, READ);
    assertEquals(
        List.of(
            new CachedTranslation(Place.DTLB, 5 * 512, 512, 0, true, FRAME, true, true, false),
            new CachedTranslation(Place.STLB, 5 * 512, 512, 0, true, FRAME, true, true, false)),
        unit.translations());
  }

  @Test
  void theTablesOnTheWayAreCached() {
    map(VA, LeafSize.SMALL, 0);
    unit.access(VA, READ);
    assertEquals(
        List.of(
            new CachedTable(1, 5, PCID, 4, true, true),
            new CachedTable(2, 0, PCID, 3, true, true),
            new CachedTable(3, 0, PCID, 2, true, true)),
        unit.tables());
    assertEquals(5 << 21, unit.tables().getFirst().va());
  }

  @Test
  void aTableHasTheRightsThatTheEntriesAboveItLeave() {
    map(VA, LeafSize.SMALL, 0);
    long entry = core.memory.read(0x2000);
    core.memory.write(0x2000, (entry & ~HardwareEntry.WRITABLE) | HardwareEntry.EXECUTE_DISABLE);
    unit.access(VA, READ);
    assertEquals(
        List.of(
            new CachedTable(1, 5, PCID, 4, false, false),
            new CachedTable(2, 0, PCID, 3, false, false),
            new CachedTable(3, 0, PCID, 2, true, true)),
        unit.tables());
  }

  @Test
  void tablesOfTheUpperHalfAreCountedFromTheLowerOne() {
    map(-1L << 47, LeafSize.SMALL, 0);
    unit.access(-1L << 47, READ);
    assertEquals(
        List.of(1L << 26, 1L << 17, 1L << 8),
        unit.tables().stream().map(CachedTable::region).toList());
  }

  @Test
  void tablesOfTwoRegionsAreTwo() {
    map(VA, LeafSize.SMALL, 0);
    core.map(VA + (4 << 21), 0);
    unit.access(VA, READ);
    assertEquals(0, unit.access(VA + (4 << 21), READ));
    assertEquals(1, core.count(Counter.PDPTE_HITS) + core.count(Counter.PML4E_HITS));
    assertEquals(0, core.count(Counter.PDE_HITS));
  }

  @Test
  void whatIsUsedIsNotedInTheTablesOnce() {
    map(VA, LeafSize.SMALL, 0);
    unit.access(VA, READ);
    for (long entry : new long[] {0x1000, 0x2000, 0x3000 + 5 * 8, 0x4000 + 7 * 8}) {
      assertEquals(HardwareEntry.ACCESSED, core.memory.read(entry) & HardwareEntry.ACCESSED);
    }
    unit.flush(PCID);
    unit.access(VA, READ);
    assertEquals(4, core.count(Counter.ACCESSED_UPDATES));
    assertEquals(2, core.count(Counter.READS));
    unit.access(VA, WRITE);
    assertEquals(1, core.count(Counter.WRITES));
  }
}
