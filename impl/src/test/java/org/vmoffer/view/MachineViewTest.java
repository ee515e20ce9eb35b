package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.machine.Step;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Process 2 has every page of which something is known, process 1 none. */
class MachineViewTest {
  private static ScenarioBuilder scenario(int frames) {
    return Scenario.with(Formats.x86(new Geometry(2, 1)))
        .maxPid(2)
        .userPages(4)
        .frames(frames)
        .tableCount(8)
        .offerLimit(2);
  }

  private static Call store(long page, long value) {
    return new Call.Access(page * 4096, Call.Kind.W, value);
  }

  private static AbstractState.Page page(long page, int frame) {
    return new AbstractState.Page(page, frame, Permissions.RW, Permissions.RWX, Marks.NONE);
  }

  private static AbstractState.Offer offer(long page) {
    return new AbstractState.Offer(2, 1, page, 1, Permissions.R, Permissions.W);
  }

  /** Takes the first step there is until none is left but to rest. */
  private static Machine end(ScenarioBuilder scenario) {
    Machine machine = new Machine(scenario.build());
    long[] first = new long[1];
    do {
      first[0] = -1;
      machine.steps(step -> first[0] = first[0] < 0 ? step : first[0]);
    } while (Step.action(first[0]) != Action.REST && machine.take(first[0]));
    return machine;
  }

  private static Machine full() {
    return end(
        scenario(2)
            .page(2, 0, 0)
            .page(2, 3, 1)
            .offer(2, 1, 0, 1, Permissions.R, Permissions.W)
            .offer(2, 1, 3, 1, Permissions.R, Permissions.W)
            .thread(1)
            .thread(2, store(0, 7), store(3, 8)));
  }

  @Test
  void aMachineStandsForTheStateOfItsPagesOffersAndContents() {
    assertEquals(
        new AbstractState(
            List.of(
                new AbstractState.ProcessState(1, List.of()),
                new AbstractState.ProcessState(2, List.of(page(0, 0), page(3, 1)))),
            List.of(offer(0), offer(3)),
            List.of(),
            List.of(new AbstractState.Content(0, 7), new AbstractState.Content(1, 8))),
        MachineView.state(full()));
  }

  @Test
  void theCodeIsTheSameInABufferThatIsLonger() {
    Machine machine = full();
    long[] buffer = new long[StateCode.maxLength(machine.scenario().config())];
    int length = MachineView.encode(machine, buffer);
    assertArrayEquals(MachineView.of(machine), Arrays.copyOf(buffer, length));
  }

  @Test
  void everyFrameIsFreeThatNobodyMaps() {
    Machine machine = end(scenario(70).page(2, 1, 65).thread(1).thread(2));
    assertEquals(
        new AbstractState(
            List.of(
                new AbstractState.ProcessState(1, List.of()),
                new AbstractState.ProcessState(2, List.of(page(1, 65)))),
            List.of(),
            IntStream.range(0, 70).filter(frame -> frame != 65).boxed().toList(),
            List.of()),
        MachineView.state(machine));
  }
}
