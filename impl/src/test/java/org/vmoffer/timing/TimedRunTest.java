package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Machine;

/** What a whole run counts, and what it is held to. */
final class TimedRunTest {
  private static final Profile REFERENCE = Profile.reference();
  private static final int SENT_TO_ALL = 2;

  private static Timed pages() {
    return new Timed(REFERENCE).pages(1, 0, 3, 0);
  }

  /**
   * Lock, MunmapDecide, MunmapTakeRights, MunmapRequest, MunmapCommit, MunmapFree and Return; one
   * check behind each of MunmapRequest, MunmapCommit and MunmapFree, five at the end.
   */
  @Test
  void stepsAndChecksAreCounted() {
    TimedMachine machine = pages().thread(1, 1, Timed.munmap(0, 1)).run();
    assertEquals(7, machine.steps());
    assertEquals(3 + 5, machine.checks());
  }

  /** The access itself, and beside the five of the end nothing: it neither commits nor frees. */
  @Test
  void anAccessIsOneStepThatNothingIsCheckedBehind() {
    TimedMachine machine = pages().thread(1, 1, Timed.load(0)).run();
    assertEquals(1, machine.steps());
    assertEquals(5, machine.checks());
    assertEquals(machine.ledger().of(1), machine.clock(1));
    assertEquals(1, machine.tally(1).get(Counter.WALKS));
  }

  @Test
  void everyCoreHasItsClockAndItsCounters() {
    TimedMachine machine =
        pages().thread(1, 1, new Item.Compute(5)).thread(1, 2, Timed.load(0), Timed.load(2)).run();
    assertEquals(5, machine.clock(1));
    assertEquals(0, machine.tally(1).get(Counter.WALKS));
    assertEquals(machine.ledger().of(2), machine.clock(2));
    assertEquals(2, machine.tally(2).get(Counter.WALKS));
  }

  @Test
  void threadsThatDoNotFitTheMachineAreRefused() {
    Machine machine = new Machine(pages().thread(1, 1).machine().build());
    List<TimedThread> none = List.of();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TimedMachine(
                machine,
                REFERENCE,
                none,
                TimingOptions.DEFAULT,
                CallListener.NONE,
                StepListener.NONE));
  }

  /** Each asks one core, while the other's request is still on its way. */
  @Test
  void aRequestThatAnotherProcessMadeIsNotSentAgain() {
    Item late = new Item.Compute(50_000);
    TimedMachine machine =
        pages()
            .pages(2, 0, 3, 3)
            .thread(1, 1, new Item.Compute(2_000), Timed.munmap(0, 1))
            .thread(1, 2, Timed.load(0), late)
            .thread(2, 3, new Item.Compute(2_500), Timed.munmap(0, 1))
            .thread(2, 4, Timed.load(0), late)
            .run();
    assertEquals(SENT_TO_ALL, machine.shootdowns().sent());
    assertEquals(SENT_TO_ALL, machine.shootdowns().delivered());
    assertEquals(SENT_TO_ALL, machine.shootdowns().acknowledged());
  }

  /** It spins; a thread that shares the core goes on behind the call, though it could before. */
  @Test
  void whoWaitsForAFlushKeepsItsCore() {
    long[] starts = new long[4];
    long[] ends = new long[4];
    pages()
        .pages(2, 0, 1, 3)
        .thread(1, 1, Timed.munmap(0, 1))
        .thread(2, 1, Timed.load(0))
        .thread(1, 2, Timed.load(0), new Item.Compute(50_000))
        .run(
            TimingOptions.DEFAULT,
            (thread, operation, start, end) -> {
              starts[thread] = start;
              ends[thread] = end;
            });
    assertTrue(ends[1] > 50_000);
    assertTrue(starts[2] >= ends[1]);
  }
}
