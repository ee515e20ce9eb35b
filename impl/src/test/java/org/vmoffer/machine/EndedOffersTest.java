package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Permissions;

/** What a claim leaves of the offers. */
class EndedOffersTest {
  private static final Permissions NONE = Permissions.NONE;
  private static final Permissions ALL = Permissions.RWX;

  private static ScenarioBuilder threePages() {
    return Scenarios.small()
        .maxPid(3)
        .userPages(4)
        .frames(3)
        .tableCount(8)
        .offerLimit(4)
        .page(1, 0, 0)
        .page(1, 1, 1)
        .page(1, 2, 2)
        .thread(1, Scenarios.cancel(3, 0));
  }

  private static ScenarioBuilder offer(
      ScenarioBuilder builder, int destination, long page, long pages, Permissions drop) {
    return builder.offer(1, destination, page, pages, Permissions.R, drop);
  }

  /** The offers that are left, as the process that may claim and the pages. */
  private static List<String> offers(Machine machine) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < machine.state().offers().count(); row++) {
      long first = machine.state().offers().page(row);
      long pages = machine.state().offers().pages(row);
      texts.add(machine.state().offers().destination(row) + ": " + first + " + " + pages);
    }
    return texts;
  }

  @Test
  void aClaimThatTakesAllEndsEveryOfferOfWhatItTakes() {
    ScenarioBuilder builder = threePages();
    offer(builder, 3, 0, 1, NONE);
    offer(builder, 2, 0, 2, ALL);
    offer(builder, 3, 1, 2, NONE);
    offer(builder, 3, 2, 1, NONE);
    Machine machine = new Machine(builder.thread(2, Scenarios.claim(1, 0)).thread(3).build());
    Alone.call(machine, 2);
    assertEquals(List.of("3: 2 + 1"), offers(machine));
  }

  @Test
  void aClaimThatLeavesTheSourceSomethingEndsItsOwnOffer() {
    ScenarioBuilder builder = threePages();
    offer(builder, 3, 0, 1, NONE);
    offer(builder, 2, 0, 2, Permissions.W);
    offer(builder, 3, 1, 2, NONE);
    Machine machine = new Machine(builder.thread(2, Scenarios.claim(1, 0)).thread(3).build());
    Alone.call(machine, 2);
    assertEquals(List.of("3: 0 + 1", "3: 1 + 2"), offers(machine));
  }

  @Test
  void anOfferIsEndedOnceThoughItsPlaceHasJustBeenGivenUp() {
    ScenarioBuilder builder = threePages();
    offer(builder, 3, 0, 1, NONE);
    offer(builder, 2, 0, 1, ALL);
    Machine machine = new Machine(builder.thread(2, Scenarios.claim(1, 0)).thread(3).build());
    Alone.call(machine, 1);
    assertEquals(List.of("2: 0 + 1"), offers(machine));
    Alone.call(machine, 2);
    assertEquals(List.of(), offers(machine));
    assertEquals(0, machine.state().offers().count());
  }
}
