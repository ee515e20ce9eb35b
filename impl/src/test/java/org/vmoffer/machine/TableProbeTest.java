package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/**
 * Process 1 has page 0 in tables 1 and 2, process 2 page 1 in tables 3 and 4. A table has two
 * entries, and is where its number says.
 */
class TableProbeTest {
  private final MmuState state = new Machine(Scenarios.crossing().frames(4).build()).state();
  private final TableProbe probe = new TableProbe(state);

  private static List<Long> given(Consumer<LongConsumer> asked) {
    List<Long> list = new ArrayList<>();
    asked.accept(list::add);
    return list;
  }

  @Test
  void theEntryOfAPageIsWhereTheWalkEnds() {
    assertEquals(1, probe.root(1));
    assertEquals(3, probe.root(2));
    assertEquals(0x2000, probe.entryAddress(1, 0));
    assertEquals(0x2008, probe.entryAddress(1, 1));
    assertEquals(0x4008, probe.entryAddress(2, 1));
    assertEquals(0x1008, probe.entryAddress(1, 2));
  }

  @Test
  void theWayToAPageIsEveryEntryDownToTheLast() {
    assertEquals(List.of(0x3000L, 0x4008L), given(entry -> probe.path(2, 1, entry)));
    assertEquals(List.of(0x3000L), given(entry -> probe.path(2, 1, 2, entry)));
    assertEquals(List.of(0x1008L), given(entry -> probe.path(1, 3, entry)));
  }

  @Test
  void hardwareReadsAndWritesTheWordsOfTheTables() {
    long entry = probe.read(0x4008);
    assertEquals(state.memory().get(state.tables().pool().words(4) + 1), entry);
    probe.write(0x4008, entry | 1 << 5);
    assertEquals(1 << 5, state.tables().setByHardware(4, 1));
    assertEquals(0, state.tables().setByHardware(2, 0));
  }

  @Test
  void anEntrySpeaksForItsPageOrForAllBelowAnAbsentTable() {
    assertEquals(2, probe.pagesOfATable());
    assertEquals(2, probe.lowest(1, 0));
    assertEquals(0, probe.lowest(1, 2));
    assertEquals(1, probe.nextEntry(1, 0));
    assertEquals(2, probe.nextEntry(1, 1));
    assertEquals(4, probe.nextEntry(1, 2));
    assertEquals(4, probe.nextEntry(1, 3));
  }

  @Test
  void whoDoesNotLiveHasNoTables() {
    TableProbe alone = new TableProbe(new Machine(Scenarios.small().thread(1).build()).state());
    assertEquals(0, alone.root(2));
    assertEquals(2, alone.nextEntry(2, 1));
    assertEquals(List.of(), given(entry -> alone.path(2, 0, entry)));
  }

  @Test
  void mappedPagesHaveTheirFramesAndTheOthersAreUnused() {
    assertEquals(List.of(0L), given(page -> probe.mappedPages(1, page)));
    assertEquals(List.of(1L), given(page -> probe.mappedPages(2, page)));
    assertEquals(1, probe.frame(2, 1));
    assertEquals(2, probe.freeFrames());
    assertEquals(List.of(), given(frame -> probe.unusedFrames(0, frame)));
    assertEquals(List.of(2L), given(frame -> probe.unusedFrames(1, frame)));
    assertEquals(List.of(2L, 3L), given(frame -> probe.unusedFrames(9, frame)));
  }

  /** Of four frames two are mapped; one of the others is kept for a copy. */
  @Test
  void whatIsKeptForACopyIsMappedByNobody() {
    assertEquals(2, probe.freeFrames());
    assertEquals(2, probe.unmappedFrames());
    state.frames().free().remove(3);
    state.reserves().keep(3, 0);
    assertEquals(1, probe.freeFrames());
    assertEquals(2, probe.unmappedFrames());
  }
}
