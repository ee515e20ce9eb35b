package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Threads that do not fit their scenario, one thing wrong with each. */
final class PlacementTest {
  private static final Profile REFERENCE = Profile.reference();

  private static TimedThread thread(int pid, int core, Item... items) {
    return new TimedThread(pid, core, Arrays.asList(items));
  }

  private static void check(ScenarioBuilder scenario, List<TimedThread> threads) {
    Placement.check(scenario.build(), REFERENCE, threads);
  }

  private static ScenarioBuilder fitting(List<TimedThread> threads) {
    ScenarioBuilder scenario = new Timed(REFERENCE).machine();
    threads.forEach(thread -> scenario.program(thread.program()));
    return scenario;
  }

  private static void assertRefused(
      String why, Consumer<ScenarioBuilder> change, TimedThread... threads) {
    List<TimedThread> placed = Arrays.asList(threads);
    ScenarioBuilder scenario = fitting(placed);
    change.accept(scenario);
    var refusal = assertThrows(IllegalArgumentException.class, () -> check(scenario, placed));
    assertEquals(why, refusal.getMessage());
  }

  @Test
  void whatFitsIsNotRefused() {
    List<TimedThread> threads = List.of(thread(1, 1, Timed.load(0)), thread(2, 1), thread(1, 2));
    assertDoesNotThrow(() -> check(fitting(threads), threads));
    assertEquals(2, Placement.cores(threads));
  }

  @Test
  void theMachineHasToBeOneThatIsTimed() {
    assertRefused(
        "the cores have no paging-structure caches", s -> s.structureCaches(false), thread(1, 1));
    assertRefused(
        "the cores never drop what they have cached", s -> s.evictions(false), thread(1, 1));
    assertRefused("store buffers are of different depth", s -> s.storeDepth(1), thread(1, 1));
  }

  @Test
  void tablesOfAnotherShapeAreRefused() {
    ScenarioBuilder small = Scenario.with(Formats.x86(new Geometry(2, 2))).thread(1);
    var refusal = assertThrows(IllegalArgumentException.class, () -> check(small, List.of()));
    assertEquals("tables are not those of x86-64", refusal.getMessage());
  }

  @Test
  void everyThreadIsOneOfTheScenario() {
    assertRefused("there are other threads", s -> s.thread(1), thread(1, 1));
  }

  @Test
  void everyThreadDoesWhatTheScenarioSays() {
    List<TimedThread> placed = List.of(thread(1, 1), thread(1, 2, Timed.load(0)));
    for (TimedThread other : List.of(thread(1, 2, Timed.load(1)), thread(2, 2, Timed.load(0)))) {
      ScenarioBuilder scenario = fitting(List.of(thread(1, 1), other));
      var refusal = assertThrows(IllegalArgumentException.class, () -> check(scenario, placed));
      assertEquals("thread 2 does something else", refusal.getMessage());
    }
  }

  @Test
  void everyCoreHasThreadsOfDifferentProcesses() {
    assertRefused("cores are numbered from 1", s -> {}, thread(1, 0));
    assertRefused(
        "two threads of process 2 share core 1", s -> {}, thread(1, 1), thread(2, 1), thread(2, 1));
    assertRefused("core 2 has no thread", s -> {}, thread(1, 1), thread(1, 3));
    assertRefused("core 1 has no thread", s -> {}, thread(1, 2));
  }

  @ParameterizedTest
  @CsvSource({"0, 3, 4", "3, 0, 4", "0, 0, 1"})
  void thereAreAsManyChannelsAsTheHighestNumberNeeds(int signal, int await, int channels) {
    Item[] items = {new Item.Signal(signal), new Item.Await(await), new Item.Compute(9)};
    assertEquals(channels, Placement.channels(List.of(thread(1, 1, items))));
  }

  @Test
  void whoSaysNothingNeedsNoChannel() {
    assertEquals(0, Placement.channels(List.of(thread(1, 1, Timed.load(0), new Item.Trap(7)))));
    assertEquals(0, Placement.cores(List.of()));
  }
}
