package org.vmoffer.timing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Scenario;
import org.vmoffer.pagetable.Formats;

/** Which thread runs where, and whether that fits the scenario. */
final class Placement {
  private Placement() {}

  static int cores(List<TimedThread> threads) {
    return threads.stream().mapToInt(TimedThread::core).max().orElse(0);
  }

  static int channels(List<TimedThread> threads) {
    return threads.stream()
            .flatMap(thread -> thread.items().stream())
            .mapToInt(Placement::channel)
            .max()
            .orElse(-1)
        + 1;
  }

  private static int channel(Item item) {
    return switch (item) {
      case Item.Signal(int channel) -> channel;
      case Item.Await(int channel) -> channel;
      case Item.Operation _, Item.Compute _, Item.Trap _ -> -1;
    };
  }

  static void check(Scenario scenario, Profile profile, List<TimedThread> threads) {
    require(scenario.config().format().equals(Formats.X86_64), "tables are not those of x86-64");
    require(scenario.structureCaches(), "the cores have no paging-structure caches");
    require(scenario.evictions(), "the cores never drop what they have cached");
    require(
        scenario.storeDepth() == profile.stores().depth(), "store buffers are of different depth");
    require(scenario.threads().size() == threads.size(), "there are other threads");
    for (int i = 0; i < threads.size(); i++) {
      Scenario.Program program = scenario.threads().get(i);
      require(
          program.pid() == threads.get(i).pid()
              && program.operations().equals(threads.get(i).program().operations()),
          "thread " + (i + 1) + " does something else");
    }
    Set<List<Integer>> places = new HashSet<>();
    for (TimedThread thread : threads) {
      require(thread.core() >= 1, "cores are numbered from 1");
      require(
          places.add(List.of(thread.core(), thread.pid())),
          "two threads of process " + thread.pid() + " share core " + thread.core());
    }
    for (int core = 1; core <= cores(threads); core++) {
      int number = core;
      require(
          threads.stream().anyMatch(t -> t.core() == number), "core " + core + " has no thread");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
