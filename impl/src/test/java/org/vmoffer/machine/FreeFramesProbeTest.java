package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frame 0 and frame 2 are free: who of the last process, core or device can reach them is seen. */
class FreeFramesProbeTest {
  private final Machine machine =
      new Machine(
          Scenarios.small()
              .frames(3)
              .page(1, 0, 1)
              .thread(1)
              .thread(2, Scenarios.pin(0), Scenarios.pin(0))
              .build());
  private final MmuState state = machine.state();
  private final Probe probe = machine.probe();

  @Test
  void nobodyReachesAFreeFrameAtFirst() {
    assertFalse(probe.reachesFreeFrame());
  }

  @Test
  void aDeviceReachesIt() {
    state.device(2).insert(Cores.translation(0, 1, 1));
    assertFalse(probe.reachesFreeFrame());
    state.device(2).insert(Cores.translation(1, 2, 1));
    assertTrue(probe.reachesFreeFrame());
  }

  @Test
  void theLastCoreReachesIt() {
    state.cores().tlb(2).insert(Cores.translation(1, 2, 1));
    assertTrue(probe.reachesFreeFrame());
  }

  @Test
  void aStoreOfTheLastCoreReachesIt() {
    state.cores().buffer(2).append(Cores.waiting(0, 1));
    state.cores().buffer(2).append(7);
    assertFalse(probe.reachesFreeFrame());
    state.cores().buffer(2).append(Cores.waiting(1, 2));
    state.cores().buffer(2).append(7);
    assertTrue(probe.reachesFreeFrame());
  }

  @Test
  void theLowestUnusedFramesAreGivenFromTheFirstOn() {
    List<Long> frames = new ArrayList<>();
    probe.tables().unusedFrames(3, frames::add);
    assertEquals(List.of(0L, 2L), frames);
  }
}
