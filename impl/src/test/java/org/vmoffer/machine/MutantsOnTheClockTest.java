package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.cycles.Profile;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.timing.CallListener;
import org.vmoffer.timing.Item;
import org.vmoffer.timing.StepListener;
import org.vmoffer.timing.TimedMachine;
import org.vmoffer.timing.TimedThread;
import org.vmoffer.timing.TimingException;
import org.vmoffer.timing.TimingOptions;

/** A kernel that is broken on purpose does not come through a timed run. */
final class MutantsOnTheClockTest {
  private static final Profile REFERENCE = Profile.reference();

  static List<Parts> broken() {
    return List.of(
        new MutantsOfTiming.CommitBeforeFlush(),
        new MutantsOfTiming.FlushTooEarly(),
        new MutantsOfFlushes.BatchForgotten(),
        new MutantsOfFrames.FreeBeforeFlush());
  }

  /** Process 1 uses pages on two cores while one is claimed and the others are unmapped. */
  private static void run(Parts parts) {
    List<TimedThread> threads =
        List.of(
            thread(
                1,
                1,
                Scenarios.load(0),
                Scenarios.load(1),
                Scenarios.load(2),
                Scenarios.offer(2, 0, 2, Flags.VMO_GRANT_R | Flags.VMO_DISOWN),
                Scenarios.munmap(2, 1)),
            thread(1, 2, Scenarios.load(0), Scenarios.load(1), Scenarios.load(2)),
            thread(2, 3, Scenarios.claimAt(1, 0, 7)));
    ScenarioBuilder builder =
        Scenario.with(Formats.X86_64)
            .userPages(1024)
            .frames(8)
            .tableCount(16)
            .flushBatch(1)
            .storeDepth(REFERENCE.stores().depth())
            .evictions(true);
    for (int page = 0; page < 3; page++) {
      builder.page(1, page, page);
    }
    threads.forEach(thread -> builder.program(thread.program()));
    new TimedMachine(
            new Machine(builder.build(), parts),
            REFERENCE,
            threads,
            TimingOptions.DEFAULT,
            CallListener.NONE,
            StepListener.NONE)
        .run();
  }

  /** Everybody goes on when all have looked at their pages. */
  private static TimedThread thread(int pid, int core, Call... calls) {
    List<Item> items = new ArrayList<>();
    for (Call call : calls) {
      if (call instanceof Call.VmOffer || call instanceof Call.VmClaim) {
        items.add(new Item.Compute(call instanceof Call.VmClaim ? 20_000 : 10_000));
      }
      items.add(new Item.Operation(call));
      if (call instanceof Call.VmOffer) {
        items.add(new Item.Compute(60_000));
      }
    }
    return new TimedThread(pid, core, items);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenKernelIsNoticed(Parts parts) {
    assertThrows(TimingException.class, () -> run(parts));
  }

  @Test
  void aKernelThatIsNotBrokenComesThrough() {
    assertDoesNotThrow(() -> run(new Parts()));
  }
}
