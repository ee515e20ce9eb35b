package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;

/**
 * Process 1 has page 0 in frame 0 and tables 1 and 2, process 2 page 1 in frame 1 and tables 3 and
 * 4; each has offered its page to the other. Frame 2 is free. Process 1 may pin one page.
 */
class BrokenInvariantsTest {
  private static Machine machine() {
    return new Machine(Scenarios.crossing().frames(3).thread(1, Scenarios.pin(0)).build());
  }

  private static Arguments breach(String invariant, String how, Consumer<MmuState> change) {
    return Arguments.of(invariant, how, change);
  }

  private static void put(MmuState state, int table, int slot, int frame, int attributes) {
    state.tables().putIn(table, slot, Mapping.of(frame, frame, attributes), 1);
  }

  static Stream<Arguments> breaches() {
    int readWrite = Attributes.of(3, 7, 0);
    return Stream.of(
        breach(
            "I3FlushedInv",
            "a core has cached a page that is not mapped",
            state -> state.cores().tlb(1).insert(Cores.translation(1, 0, 1))),
        breach(
            "I3FlushedInv",
            "a core has cached more rights than the page has",
            state -> state.cores().tlb(1).insert(Cores.translation(0, 0, 4))),
        breach(
            "I3FlushedInv",
            "a device has cached a page that is not mapped",
            state -> state.device(1).insert(Cores.translation(1, 0, 1))),
        breach(
            "I4NobodyReachesInv",
            "a device reaches the free frame",
            state -> state.device(1).insert(Cores.translation(0, 2, 1))),
        breach(
            "I4NobodyReachesInv",
            "a core reaches the free frame",
            state -> state.cores().tlb(2).insert(Cores.translation(0, 2, 1))),
        breach(
            "I4NobodyReachesInv",
            "the free frame holds something",
            state -> state.frames().setContent(2, 5)),
        breach(
            "I11TablesInv",
            "a table hangs in two places",
            state -> state.tables().setNext(3, 1, 2, Attributes.UNCAPPED)),
        breach(
            "SpaceInv",
            "a page may be written that may never be",
            state -> put(state, 2, 0, 0, Attributes.of(3, 1, 0))),
        breach(
            "SpaceInv", "a private frame is mapped twice", state -> put(state, 2, 1, 0, readWrite)),
        breach("OffersInv", "a process offers itself", state -> offer(state, 1, 1, 0, 1)),
        breach("OffersInv", "an offer grants nothing", state -> offer(state, 1, 2, 0, 0)),
        breach("OffersInv", "a page is not mapped", state -> offer(state, 1, 2, 1, 1)),
        breach("OffersInv", "a key names two offers", state -> offer(state, 1, 2, 0, 1)));
  }

  private static void offer(MmuState state, int source, int destination, long page, int grant) {
    state.offers().add(source, destination, page, 1, grant, 0);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("breaches")
  void aBrokenInvariantIsNamed(String invariant, String how, Consumer<MmuState> change) {
    Machine machine = machine();
    assertNull(machine.brokenInvariant());
    change.accept(machine.state());
    List<String> broken = machine.brokenInvariants();
    assertTrue(broken.contains(invariant), () -> how + ", but only broken: " + broken);
    assertEquals(broken.getFirst(), machine.brokenInvariant());
  }

  @Test
  void whatCoresReachIsLookedAtByItself() {
    Machine machine = machine();
    assertNull(machine.brokenReach());
    assertTrue(machine.take(Step.fill(Action.FILL_STRUCTURE, 1, 1, 0)));
    assertNull(machine.brokenReach());
    machine.state().tables().remove(1, 0);
    assertEquals("WalksInv", machine.brokenReach());
    machine.state().cores().tlb(1).insert(Cores.translation(1, 1, 1));
    assertEquals("I3FlushedInv", machine.brokenReach());
  }

  @Test
  void twoOffersOfOneProcessAreInOrder() {
    Machine machine =
        new Machine(
            Scenarios.small()
                .page(1, 0, 0)
                .page(1, 1, 1)
                .offer(1, 2, 0, 1, Permissions.R, Permissions.NONE)
                .offer(1, 2, 1, 1, Permissions.R, Permissions.NONE)
                .thread(1)
                .thread(2)
                .build());
    assertNull(machine.brokenInvariant());
  }
}
