package org.vmoffer.conformance.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** The search against the definition of linearizability, on small histories of both kinds. */
final class EveryOrderTest {
  private static final Limits NONE =
      new Limits(Long.MAX_VALUE, System.nanoTime() + Long.MAX_VALUE / 2);
  private static int linearizable;
  private static int not;
  private static int withPending;

  @Property(tries = 3000, seed = "1")
  void theSearchAgreesWithTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int operations,
      @ForAll Mutation mutation) {
    Random random = new Random(seed);
    History made = Simulation.later(seed, 40, 2 + random.nextInt(4), operations);
    History history = mutation.applied(made, random);
    boolean expected = EveryOrder.explains(history);
    Result result = Linearizer.check(history, NONE, _ -> {});
    assertEquals(expected, result instanceof Result.Linearizable);
    if (expected) {
      linearizable++;
    } else {
      not++;
    }
    withPending += history.pending() > 0 ? 1 : 0;
  }

  @AfterContainer
  static void bothVerdictsAreOften() {
    assertTrue(linearizable > 500, linearizable + " linearizable");
    assertTrue(not > 500, not + " not");
    assertTrue(withPending > 500, withPending + " with a call that has not returned");
  }
}
