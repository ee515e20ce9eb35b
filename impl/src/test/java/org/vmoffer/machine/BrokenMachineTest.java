package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

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

  /** Whether every step is one of the atomic kernel's, or none. */
  private static Set<String> refined(Scenario scenario, Parts parts) {
    try {
      Exploration.of(new Machine(scenario, parts), new AtomicSteps(scenario.config()));
      return Set.of();
    } catch (AssertionError e) {
      return Set.of("RefinesProp");
    }
  }

  private static Parts withCalls(Function<MmuState, MmuCalls> calls) {
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

  @Test
  void aFlushThatForgetsABatchIsNoticed() {
    Parts parts =
        withCalls(
            state ->
                new MmuCalls(state) {
                  @Override
                  void request(int t, int pid, TableSet tables) {
                    boolean last = !job(t).hasLeft();
                    PageSet owed = last ? owed(t) : new PageSet();
                    shoot(t, pid, owed, tables);
                    job(t).asked();
                    threads().goTo(t, last ? Pc.WAIT : Pc.TAKE);
                  }
                });
    assertEquals(Set.of("I3FlushedInv"), broken(Scenarios.batches(), parts));
  }

  @Test
  void aFrameThatIsFreedWhileSharedIsNoticed() {
    Parts parts =
        withCalls(
            state ->
                new MmuCalls(state) {
                  @Override
                  boolean isFreed(int frame) {
                    return true;
                  }
                });
    assertEquals(
        Set.of("I4NobodyReachesInv", "I11FramesInv"), broken(Scenarios.claimShareMunmap(), parts));
  }

  @Test
  void aClaimOfAPageThatAForkSharesIsNoticed() {
    Parts parts =
        new Parts() {
          @Override
          MmuFault fault(MmuCalls calls, MmuHardware hardware) {
            return new MmuFault(calls, hardware) {
              @Override
              long sharedByFork(int pid, long first, long end) {
                return end;
              }
            };
          }
        };
    Scenario scenario =
        Scenarios.small()
            .maxPid(3)
            .tableCount(6)
            .page(1, 0, 0)
            .offer(1, 2, 0, 1, Permissions.RW, Permissions.RWX)
            .thread(1, new Call.Fork())
            .thread(2, Scenarios.claim(1, 0), Scenarios.store(0, 1))
            .later(3, Scenarios.load(0))
            .build();
    assertEquals(Set.of("RefinesProp"), refined(scenario, parts));
    assertEquals(Set.of(), refined(scenario, new Parts()));
  }

  @Test
  void aDeviceThatIsNotStoppedIsNoticed() {
    Parts parts =
        new Parts() {
          @Override
          MmuMemory memory(MmuCalls calls, MmuHardware hardware) {
            return new MmuMemory(calls, hardware) {
              @Override
              void stopDevice(int pid, long page) {}
            };
          }
        };
    Scenario scenario =
        Scenarios.small()
            .page(1, 0, 0)
            .thread(1, Scenarios.pin(0), Scenarios.munmap(0, 1))
            .device(1, (Call.Access) Scenarios.store(0, 1))
            .build();
    assertEquals(Set.of("I3FlushedInv"), broken(scenario, parts));
  }

  @Test
  void aForkThatSharesAPinnedPageIsNoticed() {
    Parts parts =
        new Parts() {
          @Override
          MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
            return new MmuProcess(calls, hardware, memory) {
              @Override
              boolean copiedLater(long mapping) {
                return true;
              }
            };
          }
        };
    assertEquals(Set.of("I3FlushedInv"), broken(Scenarios.forkPin(), parts));
  }

  @Test
  void aCancelWithoutTheLockIsNoticed() {
    Parts parts =
        new Parts() {
          @Override
          MmuClaim claim(MmuCalls calls, MmuFault fault) {
            return new MmuClaim(calls, fault) {
              @Override
              boolean mayOfferDecide(int t) {
                return super.mayOfferDecide(t) || calls.state().inCall(t, Pc.USER, Kind.OFFER);
              }
            };
          }

          @Override
          VmOfferMmu next(MmuState state) {
            return new VmOfferMmu(state, this) {
              @Override
              void step(int t, StepSink sink) {
                super.step(t, sink);
                if (state.inCall(t, Pc.USER, Kind.OFFER)) {
                  sink.step(Step.of(Action.OFFER_DECIDE, t));
                }
              }
            };
          }
        };
    assertEquals(Set.of("RefinesProp"), refined(Scenarios.claimCancel(), parts));
  }
}
