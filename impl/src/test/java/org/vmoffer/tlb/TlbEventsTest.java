package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.tlb.TranslationUnit.EXECUTE;
import static org.vmoffer.tlb.TranslationUnit.READ;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever listens is told what is cached and what is gone, in the order in which it happens. */
final class TlbEventsTest {
  /** Sets of two pages in the first level and of four in the second; two tables of each level. */
  private final List<String> told = new ArrayList<>();

  private final TestCore core = new TestCore(Profiles.shared(), new Log());
  private final TranslationUnit unit = core.unit;

  private final class Log implements TlbEvents {
    @Override
    public void structureFilled(int pcid, int level, long region, long tableFrame) {
      told.add("+table %d of %d: level %d, frame %d".formatted(region, pcid, level, tableFrame));
    }

    @Override
    public void structureEvicted(int pcid, int level, long region) {
      told.add("-table %d of %d: level %d".formatted(region, pcid, level));
    }

    @Override
    public void translationFilled(int pcid, long firstPage, int pages, long frame) {
      told.add("+page %d of %d: %d, frame %d".formatted(firstPage, pcid, pages, frame));
    }

    @Override
    public void translationEvicted(int pcid, long firstPage, int pages) {
      told.add("-page %d of %d: %d".formatted(firstPage, pcid, pages));
    }
  }

  /** The even pages up to 8, which are all of one set, at frame 100 and so on. */
  @BeforeEach
  void map() {
    for (int page = 0; page <= 8; page += 2) {
      core.map((long) page << 12, (100L + page) << 12);
    }
  }

  private List<String> toldOf(int kind, long... pages) {
    told.clear();
    for (long page : pages) {
      unit.access(page << 12, kind);
    }
    return List.copyOf(told);
  }

  @Test
  void aWalkTellsOfEveryTableAndOnceOfThePage() {
    assertEquals(
        List.of(
            "+table 0 of 0: level 3, frame 2",
            "+table 0 of 0: level 2, frame 3",
            "+table 0 of 0: level 1, frame 4",
            "+page 2 of 0: 1, frame 102"),
        toldOf(READ, 2));
    assertEquals(List.of(), toldOf(EXECUTE, 2));
  }

  @Test
  void aPageIsGoneOnlyWhenNoTlbHasIt() {
    toldOf(READ, 0);
    assertEquals(
        List.of("+page 2 of 0: 1, frame 102", "+page 4 of 0: 1, frame 104"), toldOf(READ, 2, 0, 4));
    assertEquals(List.of("+page 6 of 0: 1, frame 106"), toldOf(READ, 0, 6));
    assertEquals(List.of("+page 8 of 0: 1, frame 108"), toldOf(READ, 0, 8));
    assertEquals(List.of("-page 0 of 0: 1"), toldOf(READ, 2));
  }

  @Test
  void roomIsMadeBeforeItIsFilled() {
    toldOf(READ, 0, 2, 4, 6);
    assertEquals(List.of("-page 0 of 0: 1", "+page 8 of 0: 1, frame 108"), toldOf(READ, 8));
  }

  @Test
  void aTableMakesRoomForAnother() {
    core.map(5L << 21, 0).map(6L << 21, 0);
    toldOf(READ, 5 << 9, 0);
    assertEquals(
        List.of(
            "-table 5 of 0: level 1",
            "+table 6 of 0: level 1, frame 6",
            "+page 3072 of 0: 1, frame 0"),
        toldOf(READ, 6 << 9));
  }

  @Test
  void anInvalidationTellsOfThePageAndOfTheTablesOfItsPcid() {
    core.map(5L << 21, 1L << 21, LeafSize.MEDIUM, 0);
    unit.loadRoot(1, 9, true);
    assertEquals("+page 2560 of 9: 512, frame 512", toldOf(READ, (5 << 9) + 3).getLast());
    told.clear();
    unit.invalidate((5L << 21) + 0x8000);
    assertEquals(
        List.of("-page 2560 of 9: 512", "-table 0 of 9: level 2", "-table 0 of 9: level 3"), told);
    told.clear();
    unit.invalidate(5L << 21);
    assertEquals(List.of(), told);
  }

  @Test
  void aFlushTellsOfWhatWasThePcidsAndGlobalPagesStay() {
    core.map(5L << 21, 1L << 21, LeafSize.MEDIUM, TableBuilder.GLOBAL);
    unit.loadRoot(1, 9, true);
    assertEquals("+page 2560 of 4096: 512, frame 512", toldOf(READ, 5 << 9).getLast());
    toldOf(READ, 2);
    told.clear();
    unit.flush(9);
    assertEquals(
        List.of(
            "-page 2 of 9: 1",
            "-table 0 of 9: level 1",
            "-table 0 of 9: level 2",
            "-table 0 of 9: level 3"),
        told);
  }

  @Test
  void whatOnlyTheFirstLevelHasAPlaceForIsToldOf() {
    List<String> pages = new ArrayList<>();
    TestCore apart =
        new TestCore(
            Profiles.apart(),
            new TlbEvents() {
              @Override
              public void translationFilled(int pcid, long firstPage, int count, long frame) {
                pages.add(firstPage + "+" + count);
              }
            });
    apart.map(1L << 30, 0, LeafSize.LARGE, 0);
    apart.unit.access(1L << 30, READ);
    assertEquals(List.of("262144+262144"), pages);
  }

  @Test
  void whatNoTlbHasAPlaceForIsNotToldOf() {
    List<String> pages = new ArrayList<>();
    TestCore wide =
        new TestCore(
            Profiles.withTlbs(4, Profiles.wide().stlb(), Profiles.wide().stlb()),
            new TlbEvents() {
              @Override
              public void translationFilled(int pcid, long firstPage, int count, long frame) {
                pages.add(firstPage + "+" + count);
              }
            });
    wide.map(0, 0).map(1L << 21, 1L << 21, LeafSize.MEDIUM, 0);
    wide.unit.access(0, READ);
    wide.unit.access(1L << 21, READ);
    assertEquals(List.of("0+1"), pages);
  }
}
