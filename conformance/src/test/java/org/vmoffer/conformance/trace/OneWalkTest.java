package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OneWalkTest {
  private static final int STEPS = 300;

  private static Walk walk() {
    Corpus corpus = new TraceDirectory(Path.of("..", "traces")).read("MCLimits", Optional.empty());
    return Walk.of(corpus, IntStream.range(0, STEPS).toArray());
  }

  @Test
  void itIsTheWalkThatItWasMadeOf() {
    Walk walk = walk();

    Walk again = Walk.of(new OneWalk(walk), IntStream.range(0, STEPS).toArray());

    assertEquals(walk.initial(), again.initial());
    assertEquals(walk.steps(), again.steps());
  }

  @Test
  void whatComesAgainHasOneNumber() {
    Walk walk = walk();
    OneWalk one = new OneWalk(walk);
    long states = IntStream.rangeClosed(0, STEPS).mapToObj(walk::before).distinct().count();

    assertEquals(states, one.stateCount());
    assertEquals(
        walk.steps().stream().map(Walk.Step::invocation).distinct().count(), one.callCount());
    assertEquals(walk.steps().stream().map(Walk.Step::reply).distinct().count(), one.replyCount());
  }
}
