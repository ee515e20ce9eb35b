package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;

/** Whose pid the last one is. */
class PidsTest {
  private static final Call FORK = new Call.Fork();
  private static final Call SPAWN = new Call.Spawn();

  private static ScenarioBuilder machine(int frames, int tables, int maxPid) {
    return Scenarios.small().frames(frames).tableCount(tables).maxPid(maxPid).observed(true);
  }

  private static String told(Machine machine, int t) {
    Alone.call(machine, t);
    return Alone.told(machine, t);
  }

  @Test
  void thePidThatIsLeftGoesToTheFirstThatForks() {
    for (int first = 1; first <= 2; first++) {
      int second = 3 - first;
      Machine machine =
          new Machine(
              machine(4, 8, 3)
                  .page(1, 0, 0)
                  .page(2, 0, 1)
                  .thread(1, FORK, FORK)
                  .thread(2, FORK, FORK)
                  .build());
      Alone.until(machine, first, Pc.WAIT);
      assertEquals("fork.nomem -1", told(machine, second));
      assertEquals("fork.0 3", told(machine, first));
      assertEquals("fork.1 -1", told(machine, second));
    }
  }

  @Test
  void aSpawnIsToldThePid() {
    Machine machine = new Machine(machine(1, 3, 2).thread(1, SPAWN, SPAWN).later(2).build());
    assertEquals("spawn.0 2", told(machine, 1));
    assertEquals("spawn.1 -1", told(machine, 1));
  }

  @Test
  void withTwoPidsLeftTwoThreadsFork() {
    Machine machine =
        new Machine(
            machine(4, 8, 4).page(1, 0, 0).page(2, 0, 1).thread(1, FORK).thread(2, FORK).build());
    Alone.until(machine, 1, Pc.WAIT);
    assertEquals("fork.0 3", told(machine, 2));
    assertEquals("fork.0 4", told(machine, 1));
  }
}
