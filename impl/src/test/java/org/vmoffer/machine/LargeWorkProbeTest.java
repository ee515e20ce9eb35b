package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Which entries and frames splits, caps and ends of processes work on. */
class LargeWorkProbeTest {
  private static List<Long> given(Consumer<LongConsumer> asked) {
    List<Long> list = new ArrayList<>();
    asked.accept(list::add);
    return list;
  }

  /** Three levels; a leaf of pages 2 and 3 of process 1, in frames 2 and 3, and page 4. */
  private static Machine large(Call... calls) {
    return new Machine(
        Scenario.with(Formats.x86(new Geometry(3, 1)))
            .userPages(8)
            .frames(6)
            .tableCount(9)
            .tableMoves(true)
            .largestLeaf(2)
            .page(1, 2, 2)
            .page(1, 3, 3)
            .page(1, 4, 4)
            .leaf(1, 2, 2)
            .offer(1, 2, 4, 2, Permissions.R, Permissions.RWX)
            .page(1, 5, 5)
            .thread(1, calls)
            .thread(2, Scenarios.claim(1, 4), Scenarios.munmap(1, 1), Scenarios.mmap(1, 1))
            .build());
  }

  @Test
  void aSplitWritesTheEntriesOfTheTableThatIsKeptAndTheOneAbove() {
    Machine machine = large(Scenarios.munmap(3, 1));
    Alone.until(machine, 1, Pc.TAKE);
    Tables tables = machine.state().tables();
    int above = tables.tableOn(1, 2, 2);
    int kept = tables.besideIn(above, 1);
    assertEquals(
        List.of(
            TableProbe.address(kept, 0), TableProbe.address(kept, 1), TableProbe.address(above, 1)),
        given(entry -> machine.probe().work().splitEntries(1, entry)));
  }

  @Test
  void aPinSplitsTheLeafOfItsPage() {
    Machine machine = large(Scenarios.pin(3));
    Alone.until(machine, 1, Pc.DECIDE);
    int above = machine.state().tables().tableOn(1, 2, 2);
    assertEquals(
        TableProbe.address(above, 1),
        given(entry -> machine.probe().work().splitEntries(1, entry)).getLast());
    assertEquals(List.of("Split", "PinDecide"), Alone.until(machine, 1, Pc.UNLOCK));
  }

  @Test
  void aCapGoesDownToTheEntriesThatAreThere() {
    Machine machine = large();
    Alone.call(machine, 2);
    Alone.call(machine, 2);
    Alone.until(machine, 2, Pc.INSTALL);
    Tables tables = machine.state().tables();
    int above = tables.tableOn(2, 0, 2);
    int table = tables.tableOn(2, 0, 1);
    assertEquals(
        List.of(TableProbe.address(table, 0), TableProbe.address(above, 0)),
        given(entry -> machine.probe().work().cappedEntries(2, entry)));
    assertEquals(List.of("Uncap", "MmapInstall"), Alone.until(machine, 2, Pc.UNLOCK));
  }

  @Test
  void anExitTearsDownTheFramesOfPagesAndOfLargeLeaves() {
    Machine machine = large(new Call.Exit());
    Alone.until(machine, 1, Pc.WAIT);
    List<Long> frames = given(frame -> machine.probe().work().tornDownFrames(1, frame));
    assertEquals(List.of(2L, 3L, 4L, 5L), frames.stream().sorted().toList());
  }

  @Test
  void aTableThatDoesNotGoAnyMoreHasNoFramesThatDo() {
    Machine machine = large();
    WordList moved = machine.state().job(1).moved();
    int table = machine.state().tables().tableOn(1, 4, 1);
    moved.append(1L << Integer.SIZE | table);
    assertEquals(List.of(4L, 5L), given(frame -> machine.probe().work().tornDownFrames(1, frame)));
    moved.truncate(0);
    assertEquals(List.of(), given(frame -> machine.probe().work().tornDownFrames(1, frame)));
  }
}
