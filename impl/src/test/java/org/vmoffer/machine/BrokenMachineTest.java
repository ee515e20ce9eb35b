package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Machines that are broken on purpose: each breaks the invariant that is there to notice. */
class BrokenMachineTest {

  private static Set<String> broken(Scenario scenario, Parts parts) {
    Set<String> names = new TreeSet<>();
    Exploration.of(
        new Machine(scenario, parts),
        new Exploration.Visitor() {
          @Override
          public void state(Machine machine) {
            String name = machine.brokenInvariant();
            if (name != null) {
              names.add(name);
            }
          }
        });
    return names;
  }

  private static Parts withCalls(java.util.function.Function<MmuState, MmuCalls> calls) {
    return new Parts() {
      @Override
      MmuCalls calls(MmuState state) {
        return calls.apply(state);
      }
    };
  }

  @Test
  void aCoreThatAcknowledgesBeforeItsStoresDrainIsNoticed() {
    Parts parts =
        new Parts() {
          @Override
          MmuHardware hardware(MmuState state) {
            return new MmuHardware(state) {
              @Override
              boolean mayAcknowledge(int c) {
                return true;
              }
            };
          }
        };
    assertEquals(Set.of("I3FlushedInv"), broken(Scenarios.claimAccess(), parts));
  }

  @Test
  void aCommitBeforeTheFlushIsNoticed() {
    Parts parts =
        withCalls(
            state ->
                new MmuCalls(state) {
                  @Override
                  boolean acknowledged(int t) {
                    return true;
                  }
                });
    assertEquals(Set.of("I3FlushedInv"), broken(Scenarios.claimShare(), parts));
  }

  @Test
  void locksInTheOrderOfTheCallerAreNoticed() {
    Parts parts =
        withCalls(
            state ->
                new MmuCalls(state) {
                  @Override
                  int firstLock(int t, long wanted) {
                    return (wanted >>> mine(t) & 1) != 0 ? mine(t) : super.firstLock(t, wanted);
                  }
                });
    assertEquals(Set.of("LocksInv"), broken(Scenarios.crossing(), parts));
  }

  @Test
  void anOwnCoreThatIsForgottenIsNoticed() {
    Parts parts =
        withCalls(
            state ->
                new MmuCalls(state) {
                  @Override
                  void flushOwn(int t, int pid, PageSet pages, TableSet tables) {}
                });
    assertEquals(Set.of("I3FlushedInv"), broken(Scenarios.ownCore(), parts));
  }

  @Test
  void aStructureCacheThatIsKeptIsNoticed() {
    Parts parts =
        withCalls(
            state ->
                new MmuCalls(state) {
                  @Override
                  void shoot(int t, int pid, PageSet pages, TableSet tables) {
                    super.shoot(t, pid, pages, noTables());
                  }
                });
    assertEquals(Set.of("I3FlushedInv", "WalksInv"), broken(Scenarios.tableMove(), parts));
  }

  @Test
  void aClaimThatReservesNothingIsNoticed() {
    Parts parts =
        withCalls(
            state ->
                new MmuCalls(state) {
                  @Override
                  long missingTables(int pid, long first, long end) {
                    return 0;
                  }
                });
    assertThrows(IllegalStateException.class, () -> broken(Scenarios.noTables(), parts));
  }
}
