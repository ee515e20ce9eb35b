package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.MachineView;

/** The same code on tables of the real size, with whoever comes first in the list going next. */
class LargeMachineTest {
  private static final int USER_PAGES = 1 << 26;
  private static final long FAR = USER_PAGES - 1500;
  private static final int OFFERED = 600;

  static List<EntryFormat> formats() {
    return List.of(Formats.X86_64, Formats.ARM64, Formats.RISCV_SV48);
  }

  private static Scenario scenario(EntryFormat format) {
    ScenarioBuilder builder =
        Scenario.with(format)
            .userPages(USER_PAGES)
            .frames(4096)
            .tableCount(48)
            .maxPid(3)
            .flushBatch(33)
            .observed(true);
    for (int i = 0; i < OFFERED; i++) {
      builder.page(1, FAR + i, i);
    }
    long move = Flags.VMO_GRANT_R | Flags.VMO_DISOWN;
    return builder
        .page(1, 0, OFFERED)
        .page(1, 5, OFFERED + 1)
        .thread(
            1,
            Scenarios.offer(2, FAR, OFFERED, move),
            new Call.Fork(),
            Scenarios.munmap(0, USER_PAGES / 2),
            Scenarios.mmap(3, 1000),
            Scenarios.store(1002, 4))
        .thread(2, Scenarios.claimAt(1, FAR, 1 << 20), Scenarios.load((1 << 20) + 7))
        .later(3, Scenarios.store(5, 1), Scenarios.load(FAR + 7), Scenarios.store(FAR + 7, 8))
        .build();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aRunEndsWithEveryInvariantKept(EntryFormat format) {
    Machine machine = new Machine(scenario(format));
    int steps = 0;
    while (takeFirst(machine)) {
      steps++;
      if (steps % 2048 == 0) {
        assertNull(machine.brokenInvariant());
      }
    }
    assertNull(machine.brokenInvariant());
    assertTrue(steps > 2000, () -> "few steps");
    AbstractState state = MachineView.state(machine);
    assertEquals(
        List.of(1000, OFFERED, OFFERED + 2),
        state.processes().stream().map(process -> process.pages().size()).toList());
    for (int t = 1; t <= 3; t++) {
      WordList results = machine.state().threads().results(t);
      for (int i = 0; i < results.count(); i++) {
        assertTrue(Threads.rule(results.get(i)).isSuccess());
      }
    }
    assertEquals(Permissions.R, state.processes().get(1).pages().get(0).current());
    assertThrows(IllegalArgumentException.class, machine::codeWords);
  }

  private static boolean takeFirst(Machine machine) {
    long[] first = {-1};
    machine.steps(
        step -> {
          if (first[0] < 0) {
            first[0] = step;
          }
        });
    return Step.action(first[0]) != Action.REST && machine.take(first[0]);
  }
}
