package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A machine takes the steps that it gives and no others, whatever level and index they name. */
class RefusedStepsTest {
  static List<ScenarioBuilder> scenarios() {
    return List.of(Scenarios.crossing(), LeafScenarios.deepLarge(), LeafScenarios.splitMunmap());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsNotGivenIsNotTaken(ScenarioBuilder scenario) {
    Machine start = new Machine(scenario.build());
    long[] refused = new long[1];
    Exploration.of(
        start,
        new Exploration.Visitor() {
          @Override
          public void state(Machine machine) {
            Set<Long> given = new TreeSet<>();
            machine.steps(given::add);
            Machine other = machine.copy();
            int mark = other.mark();
            steps(start.scenario())
                .forEach(
                    step -> {
                      assertEquals(given.contains(step), other.take(step), () -> Step.text(step));
                      other.rewind(mark);
                      refused[0] += given.contains(step) ? 0 : 1;
                    });
          }
        });
    assertTrue(refused[0] > 0);
  }

  /** One level and as many indices again as there are, of every action that has some. */
  private static LongStream steps(Scenario scenario) {
    int levels = scenario.config().format().geometry().levels();
    int pages = scenario.config().userPages();
    LongStream.Builder steps = LongStream.builder();
    for (Action action : Action.values()) {
      for (int t = 1; action.hasIndex() && t <= scenario.threads().size(); t++) {
        for (int index = 0; index < 2 * pages; index++) {
          for (int level = 0; level <= levels + 1; level++) {
            steps.add(
                action == Action.FILL_TRANSLATION
                    ? Step.translation(t, level + 1, index)
                    : Step.fill(action, t, level, index));
          }
        }
      }
    }
    return steps.build();
  }
}
