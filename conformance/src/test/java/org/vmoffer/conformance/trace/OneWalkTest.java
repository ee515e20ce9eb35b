package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.replay.SmallWalks;

final class OneWalkTest {
  private static final Walk WALK = longest(SmallWalks.tour());

  private static Walk longest(Walks walks) {
    return IntStream.range(0, walks.walkCount())
        .mapToObj(
            walk ->
                Walk.of(
                    walks,
                    IntStream.range(walks.firstStep(walk), walks.firstStep(walk + 1)).toArray()))
        .reduce((one, other) -> one.steps().size() >= other.steps().size() ? one : other)
        .orElseThrow();
  }

  @Test
  void theOnlyWalkIsTheOneThatWasGiven() {
    OneWalk one = new OneWalk(WALK);

    assertEquals(1, one.walkCount());
    assertEquals(WALK, Walk.of(one, IntStream.range(0, one.stepCount()).toArray()));
  }

  @Test
  void whatIsEqualHasOneNumber() {
    OneWalk one = new OneWalk(WALK);
    long states =
        Stream.concat(Stream.of(WALK.initial()), WALK.steps().stream().map(Walk.Step::after))
            .distinct()
            .count();

    assertTrue(states <= WALK.steps().size(), "the walk comes back to a state");
    assertEquals(states, one.stateCount());
    assertEquals(
        WALK.steps().stream().map(Walk.Step::invocation).distinct().count(), one.callCount());
    assertEquals(WALK.steps().stream().map(Walk.Step::reply).distinct().count(), one.replyCount());
  }
}
