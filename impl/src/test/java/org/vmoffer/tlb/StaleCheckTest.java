package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.tlb.TranslationUnit.READ;
import static org.vmoffer.tlb.TranslationUnit.WRITE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.cycles.Profile;

/** Tables 1 to 4, with the page at 2 MiB; tables are changed behind the unit's back. */
final class StaleCheckTest {
  private static final long VA = 1 << 21;
  private static final long DATA = 1L << 28;
  private static final long ROOT = 0x1000;
  private static final long DIRECTORY = 0x3000 + 8;
  private static final long LEAF = 0x4000;
  private static final long PRESENT_AND_WRITABLE = 0b111;

  private final TestCore core = new TestCore(Profile.reference());

  private int stale() {
    return core.stale().translations(core.unit).size();
  }

  private List<Integer> staleLevels() {
    return core.stale().tables(core.unit).stream().map(CachedTable::level).toList();
  }

  private void change(long address, long bits) {
    core.memory.write(address, core.memory.read(address) ^ bits);
  }

  @Test
  void whatTheTablesSayIsNotStale() {
    core.map(VA, DATA);
    core.unit.access(VA, WRITE);
    assertEquals(0, stale());
    assertEquals(List.of(), staleLevels());
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        HardwareEntry.PRESENT,
        HardwareEntry.WRITABLE,
        HardwareEntry.EXECUTE_DISABLE,
        HardwareEntry.DIRTY,
        HardwareEntry.GLOBAL,
        0x8000
      })
  void aTranslationThatIsOtherwiseNowIsStaleInBothTlbs(long bit) {
    core.map(VA, DATA);
    core.unit.access(VA, WRITE);
    change(LEAF, bit);
    assertEquals(2, stale());
    assertEquals(List.of(), staleLevels());
  }

  @Test
  void aTranslationMayKnowLessThanTheTables() {
    core.map(VA, DATA, LeafSize.SMALL, TableBuilder.READ_ONLY | TableBuilder.NO_EXECUTE);
    core.unit.access(VA, READ);
    change(LEAF, HardwareEntry.WRITABLE | HardwareEntry.EXECUTE_DISABLE | HardwareEntry.DIRTY);
    assertEquals(0, stale());
  }

  @ParameterizedTest
  @ValueSource(longs = {HardwareEntry.WRITABLE, HardwareEntry.EXECUTE_DISABLE})
  void aRightThatAnUpperEntryTakesIsMissedBelowIt(long bit) {
    core.map(VA, DATA);
    core.unit.access(VA, READ);
    change(ROOT, bit);
    assertEquals(2, stale());
    assertEquals(List.of(1, 2, 3), staleLevels());
  }

  @Test
  void aTableThatIsGoneOrAnotherIsStale() {
    core.map(VA, DATA);
    core.unit.access(VA, READ);
    change(DIRECTORY, 0x8000);
    assertEquals(List.of(1), staleLevels());
    change(DIRECTORY, 0x8000 | HardwareEntry.PRESENT);
    assertEquals(List.of(1), staleLevels());
    core.memory.write(DIRECTORY, 0);
    assertEquals(List.of(1), staleLevels());
    core.memory.write(DIRECTORY, DATA | HardwareEntry.LARGE | PRESENT_AND_WRITABLE);
    assertEquals(List.of(1), staleLevels());
  }

  @Test
  void aPageThatIsPartOfALargerOneNowIsStale() {
    core.map(VA, DATA);
    core.unit.access(VA, READ);
    core.memory.write(DIRECTORY, DATA | HardwareEntry.LARGE | PRESENT_AND_WRITABLE);
    assertEquals(2, stale());
  }

  @Test
  void aLargePageThatIsSplitIsStaleOnlyIfAPieceSaysOtherwise() {
    core.map(VA, DATA, LeafSize.MEDIUM, 0);
    core.unit.access(VA, READ);
    assertEquals(0, stale());
    for (long piece = 0; piece < 512; piece++) {
      core.memory.write(0x9000 + 8 * piece, (DATA + (piece << 12)) | PRESENT_AND_WRITABLE);
    }
    core.memory.write(DIRECTORY, 0x9000 | PRESENT_AND_WRITABLE);
    assertEquals(0, stale());
    for (long piece : new long[] {0, 1, 511}) {
      change(0x9000 + 8 * piece, 1L << 30);
      assertEquals(2, stale());
      change(0x9000 + 8 * piece, 1L << 30);
    }
  }

  @Test
  void onlyThePcidInQuestionIsLookedAtAndWhatIsGlobal() {
    core.map(VA, DATA).map(VA + TestCore.PAGE, DATA, LeafSize.SMALL, TableBuilder.GLOBAL);
    core.unit.loadRoot(1, 1, true);
    core.unit.access(VA, READ);
    change(LEAF, HardwareEntry.PRESENT);
    change(DIRECTORY, HardwareEntry.WRITABLE);
    assertEquals(0, stale());
    assertEquals(List.of(), staleLevels());
    StaleCheck one = new StaleCheck(core.memory, 4, 1, 1);
    assertEquals(2, one.translations(core.unit).size());
    assertEquals(1, one.tables(core.unit).size());
    core.unit.access(VA + TestCore.PAGE, READ);
    change(LEAF + 8, HardwareEntry.PRESENT);
    assertEquals(2, stale());
  }

  @Test
  void aWriteThroughATranslationOfAnotherFrameLeavesTheTablesAlone() {
    core.map(VA, DATA);
    core.unit.access(VA, READ);
    change(LEAF, 0x8000);
    long entry = core.memory.read(LEAF);
    assertEquals(DATA, core.unit.access(VA, WRITE));
    assertEquals(entry, core.memory.read(LEAF));
  }
}
