package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vmoffer.tlb.TranslationUnit.EXECUTE;
import static org.vmoffer.tlb.TranslationUnit.FAULT;
import static org.vmoffer.tlb.TranslationUnit.READ;
import static org.vmoffer.tlb.TranslationUnit.WRITE;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vmoffer.cycles.Accounting;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;

/** What is cached, for how long, and what faults, on the reference machine. */
final class TranslationUnitTest {
  private static final long DATA = 0x1000_0000L;
  private static final long VA = 0x7000;

  private final TestCore core = new TestCore(Profiles.withUpdate(Profile.reference(), 20));
  private final TranslationUnit unit = core.unit;

  @AfterEach
  void figuresAgree() {
    Accounting.check(core.profile, core.tally);
  }

  private long walksOf(long va, int kind) {
    long before = core.count(Counter.WALKS);
    unit.access(va, kind);
    return core.count(Counter.WALKS) - before;
  }

  @Test
  void anAccessGivesThePhysicalAddress() {
    core.map(VA, DATA);
    assertEquals(DATA + 0x123, unit.access(VA + 0x123, READ));
    assertEquals(DATA + 0x456, unit.access(VA + 0x456, WRITE));
    assertEquals(DATA + 0x789, unit.access(VA + 0x789, EXECUTE));
  }

  @Test
  void anAddressOfALargePageIsTranslatedAnywhereInIt() {
    core.map(0, 1L << 31, LeafSize.MEDIUM, 0).map(1L << 30, 1L << 32, LeafSize.LARGE, 0);
    for (int i = 0; i < 2; i++) {
      assertEquals((1L << 31) + 0x12_3456, unit.access(0x12_3456, READ));
      assertEquals((1L << 32) + 0x3234_5678, unit.access(0x7234_5678L, READ));
    }
    assertEquals(2, core.count(Counter.WALKS));
    assertEquals(3 + 1, core.count(Counter.ENTRY_LOADS)); // the second begins at the PDPT
  }

  @Test
  void aLargeLeafIsNeverInAStructureCache() {
    core.map(0, 0, LeafSize.MEDIUM, 0);
    unit.access(0, READ);
    assertEquals(List.of(2, 3), unit.tables().stream().map(CachedTable::level).toList());
  }

  @Test
  void anAddressThatIsNotCanonicalIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> unit.access(1L << 47, READ));
    assertEquals(FAULT, unit.access(-1L << 47, READ));
  }

  @Test
  void aFetchGoesThroughTheInstructionTlb() {
    core.map(VA, DATA);
    unit.access(VA, READ);
    assertEquals(8 + 5, core.cost(VA, EXECUTE));
    assertEquals(5, core.cost(VA, EXECUTE));
    assertEquals(1, core.count(Counter.STLB_HITS));
  }

  @Test
  void anAbsentPageFaultsAndIsNotCached() {
    core.map(VA, DATA);
    assertEquals(FAULT, unit.access(VA + TestCore.PAGE, READ));
    assertEquals(List.of(), unit.translations());
    assertEquals(4, core.count(Counter.ENTRY_LOADS));
    assertEquals(3, unit.tables().size());
    // The present entries on the way were used.
    assertEquals(3, core.count(Counter.ACCESSED_UPDATES));
    assertEquals(8 + 5, core.cost(VA + TestCore.PAGE, READ));
  }

  @Test
  void aWalkForARightThatIsMissingCachesNoTranslation() {
    core.map(VA, DATA, LeafSize.SMALL, TableBuilder.READ_ONLY | TableBuilder.NO_EXECUTE);
    assertEquals(FAULT, unit.access(VA, WRITE));
    assertEquals(FAULT, unit.access(VA, EXECUTE));
    assertEquals(List.of(), unit.translations());
    assertEquals(2, core.count(Counter.WALKS));
    assertEquals(0, core.count(Counter.DIRTY_UPDATES));
  }

  @Test
  void aCachedTranslationWithoutTheRightFaultsWithoutAWalk() {
    core.map(VA, DATA, LeafSize.SMALL, TableBuilder.READ_ONLY);
    unit.access(VA, READ);
    long walks = core.count(Counter.WALKS);
    assertEquals(0, core.cost(VA, WRITE));
    assertEquals(1, core.count(Counter.FAULTS));
    assertEquals(walks, core.count(Counter.WALKS));
  }

  @Test
  void aRightThatAnUpperEntryForbidsIsMissing() {
    core.map(VA, DATA);
    long rootEntry = core.memory.read(0x1000);
    core.memory.write(0x1000, rootEntry & ~HardwareEntry.WRITABLE);
    assertEquals(FAULT, unit.access(VA, WRITE));
    // The structure caches keep the rights that are left: a walk from there faults as well.
    assertEquals(FAULT, unit.access(VA, WRITE));
    assertEquals(1, core.count(Counter.PDE_HITS));
    assertEquals(DATA, unit.access(VA, READ));
  }

  @Test
  void aWriteSetsDInTheTablesAndInEveryCopy() {
    core.map(VA, DATA);
    unit.access(VA, READ);
    unit.access(VA, WRITE);
    assertTrue(unit.translations().stream().allMatch(CachedTranslation::dirty));
    assertEquals(2, unit.translations().size());
    assertEquals(List.of(), core.stale().translations(unit));
    unit.loadRoot(1, 0, false);
    unit.access(VA, WRITE);
    assertEquals(1, core.count(Counter.DIRTY_UPDATES));
  }

  @Test
  void aWriteThatWalksSetsAAndD() {
    core.map(VA, DATA);
    unit.access(VA, WRITE);
    assertEquals(4, core.count(Counter.ACCESSED_UPDATES));
    assertEquals(1, core.count(Counter.DIRTY_UPDATES));
  }

  @Test
  void aWriteThroughAStaleTranslationLeavesTheTablesAlone() {
    core.map(VA, DATA);
    unit.access(VA, READ);
    Leaf leaf = Objects.requireNonNull(Leaf.find(core.memory, 0x1000, 4, VA));
    long entry = leaf.address();
    core.memory.write(entry, 0);
    assertEquals(DATA, unit.access(VA, WRITE));
    assertEquals(0, core.memory.read(entry));
    assertEquals(2, core.stale().translations(unit).size());
  }

  @Test
  void anInvalidationDropsThePageAndAllStructures() {
    core.map(VA, DATA).map(VA + TestCore.PAGE, DATA);
    unit.access(VA, READ);
    unit.access(VA + TestCore.PAGE, EXECUTE);
    unit.invalidate(VA);
    assertEquals(List.of(), unit.tables());
    assertEquals(0, walksOf(VA + TestCore.PAGE, EXECUTE));
    long loads = core.count(Counter.ENTRY_LOADS);
    assertEquals(1, walksOf(VA, READ));
    assertEquals(loads + 4, core.count(Counter.ENTRY_LOADS));
  }

  @Test
  void anInvalidationDropsALargePageThatSpansTheAddress() {
    core.map(0, 0, LeafSize.MEDIUM, 0);
    unit.access(0, READ);
    unit.invalidate(VA);
    assertEquals(List.of(), unit.translations());
  }

  @Test
  void aPcidsTranslationsAreItsOwn() {
    core.map(VA, DATA);
    unit.loadRoot(1, 1, true);
    unit.access(VA, READ);
    unit.loadRoot(1, 2, true);
    assertEquals(1, walksOf(VA, READ));
    unit.invalidate(VA);
    assertEquals(1, walksOf(VA, READ));
    unit.loadRoot(1, 1, true);
    assertEquals(0, walksOf(VA, READ));
    assertEquals(3, unit.tables().stream().filter(table -> table.pcid() == 1).count());
  }

  @Test
  void loadingARootDropsThePcidsTranslationsUnlessToldNotTo() {
    core.map(VA, DATA);
    unit.access(VA, READ);
    unit.loadRoot(1, 1, false);
    unit.access(VA, READ);
    unit.loadRoot(1, 0, true);
    assertEquals(0, walksOf(VA, READ));
    unit.loadRoot(1, 0, false);
    assertEquals(3, unit.tables().size());
    assertEquals(1, walksOf(VA, READ));
  }

  @Test
  void aGlobalTranslationIsEverybodysUntilItIsInvalidated() {
    core.map(VA, DATA, LeafSize.SMALL, TableBuilder.GLOBAL);
    unit.access(VA, READ);
    unit.loadRoot(1, 0, false);
    assertEquals(0, walksOf(VA, READ));
    unit.loadRoot(1, 7, false);
    assertEquals(0, walksOf(VA, READ));
    unit.access(VA, WRITE);
    assertTrue(unit.translations().stream().allMatch(CachedTranslation::dirty));
    assertEquals(List.of(), core.stale().translations(unit));
    unit.invalidate(VA);
    assertEquals(List.of(), unit.translations());
  }

  @Test
  void aPcidHasTwelveBits() {
    assertThrows(IllegalArgumentException.class, () -> unit.loadRoot(1, 4096, true));
    assertThrows(IllegalArgumentException.class, () -> unit.loadRoot(1, -1, true));
    assertDoesNotThrow(() -> unit.loadRoot(1, 4095, true));
  }
}
