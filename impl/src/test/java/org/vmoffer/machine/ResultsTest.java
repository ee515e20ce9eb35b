package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

/** Threads whose results are kept are told how each of their operations ended. */
class ResultsTest {
  /** Whoever has the lowest number goes on, until nothing is left but to rest. */
  private static Machine end(ScenarioBuilder scenario) {
    Machine machine = new Machine(scenario.observed(true).build());
    List<Long> steps = new ArrayList<>();
    do {
      steps.clear();
      machine.steps(steps::add);
      steps.removeIf(step -> Step.action(step) == Action.REST);
    } while (!steps.isEmpty()
        && machine.take(Collections.min(steps, Comparator.comparingInt(Step::who))));
    return machine;
  }

  /** What a thread was told: the rules, and a new pid or what was read where it is not 0. */
  private static List<String> told(Machine machine, int t) {
    WordList results = machine.state().threads().results(t);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < results.count(); i++) {
      int value = (int) results.get(i);
      String label = Threads.rule(results.get(i)).label();
      texts.add(value <= 0 ? label : label + " = " + value);
    }
    return texts;
  }

  @Test
  void aThreadIsToldOfEverythingThatSucceedsAndFails() {
    Machine machine =
        end(
            Scenarios.small()
                .maxPid(1)
                .page(1, 0, 0)
                .thread(
                    1,
                    Scenarios.store(0, 7),
                    Scenarios.load(0),
                    Scenarios.load(1),
                    Scenarios.mmap(1, 1),
                    Scenarios.mmap(0, 1),
                    Scenarios.mmap(1, 2),
                    Scenarios.munmap(2, 1),
                    Scenarios.mprotect(0, 1, Permissions.NONE),
                    Scenarios.store(0, 1),
                    new Call.Fork(),
                    new Call.Spawn(),
                    Scenarios.munmap(0, 2),
                    Scenarios.list(),
                    new Call.Exec(),
                    new Call.Exit()));
    assertEquals(
        List.of(
            "access.0",
            "access.0 = 7",
            "access.1",
            "mmap.0",
            "mmap.3",
            "mmap.1",
            "munmap.1",
            "mprotect.0",
            "access.2",
            "fork.1",
            "spawn.1",
            "munmap.0",
            "L0",
            "exec.0",
            "exit.0"),
        told(machine, 1));
  }

  @Test
  void aParentIsToldOfItsChildAndTheChildReadsWhatWasStored() {
    Machine machine =
        end(
            Scenarios.small()
                .page(1, 0, 0)
                .thread(1, Scenarios.store(0, 7), new Call.Fork(), Scenarios.store(0, 8))
                .later(2, Scenarios.load(0), Scenarios.store(0, 9), Scenarios.load(0)));
    assertEquals(List.of("access.0", "fork.0 = 2", "access.0"), told(machine, 1));
    assertEquals(List.of("access.0 = 7", "access.0", "access.0 = 9"), told(machine, 2));
  }

  @Test
  void aClaimerReadsWhatTheSourceStored() {
    Machine machine =
        end(
            Scenarios.small()
                .page(1, 1, 0)
                .thread(1, Scenarios.store(1, 7), Scenarios.offer(2, 1, 1, 1))
                .thread(2, Scenarios.claimAt(1, 1, 0), Scenarios.load(0)));
    assertEquals(List.of("access.0", "O0"), told(machine, 1));
    assertEquals(List.of("K0", "access.0 = 7"), told(machine, 2));
  }

  @Test
  void aDeviceIsToldOfAccessesToPinnedPagesAndOfThoseThatGoNowhere() {
    Machine machine =
        end(
            Scenarios.small()
                .page(1, 0, 0)
                .thread(1, Scenarios.store(0, 7), Scenarios.pin(0))
                .device(
                    1,
                    (Call.Access) Scenarios.load(0),
                    (Call.Access) Scenarios.store(0, 9),
                    (Call.Access) Scenarios.load(0),
                    (Call.Access) Scenarios.load(1)));
    assertEquals(List.of("access.0", "pin.0"), told(machine, 1));
    assertEquals(List.of("access.0 = 7", "access.0", "access.0 = 9", "access.2"), told(machine, 2));
  }
}
