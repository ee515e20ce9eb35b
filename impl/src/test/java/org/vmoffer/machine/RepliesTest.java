package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

/** Every call is told its rule and one number exactly once. */
class RepliesTest {
  private static List<String> told(ScenarioBuilder scenario, int t, int calls) {
    Machine machine = new Machine(scenario.observed(true).build());
    List<String> replies = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      Alone.call(machine, t);
      assertEquals(i + 1, machine.state().threads().results(t).count());
      replies.add(Alone.told(machine, t));
    }
    return replies;
  }

  @Test
  void callsThatSucceedAreToldOfWhenTheyCommit() {
    assertEquals(
        List.of("mmap.0 0", "mprotect.0 0", "munmap.0 0", "exec.0 0", "exit.0 0"),
        told(
            Scenarios.small()
                .thread(
                    1,
                    Scenarios.mmap(0, 2),
                    Scenarios.mprotect(1, 1, Permissions.R),
                    Scenarios.munmap(0, 2),
                    new Call.Exec(),
                    new Call.Exit()),
            1,
            5));
  }

  @Test
  void callsThatFailAreToldWhyAndChangeNothing() {
    assertEquals(
        List.of("mmap.3 -1", "mmap.1 -1", "munmap.1 -1", "mprotect.3 -1", "access.1 -1"),
        told(
            Scenarios.small()
                .structureCaches(false)
                .page(1, 0, 0)
                .thread(
                    1,
                    Scenarios.mmap(0, 1),
                    Scenarios.mmap(1, 2),
                    Scenarios.munmap(2, 1),
                    Scenarios.mprotect(1, 1, Permissions.R),
                    Scenarios.load(1)),
            1,
            5));
  }

  @Test
  void aClaimIsToldWhereItsPagesAre() {
    ScenarioBuilder scenario =
        Scenarios.small()
            .page(1, 0, 0)
            .offer(1, 2, 0, 1, Permissions.R, Permissions.W)
            .thread(1)
            .thread(2, Scenarios.claimAt(1, 0, 1), Scenarios.claimAt(1, 1, 1));
    assertEquals(List.of("K0 1", "K4 -1"), told(scenario, 2, 2));
  }
}
