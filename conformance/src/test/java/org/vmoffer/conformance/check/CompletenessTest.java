package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;

final class CompletenessTest {
  private final Map<Rule, Long> refusals = new EnumMap<>(Rule.class);
  private final Map<Rule, Long> others = new EnumMap<>(Rule.class);

  CompletenessTest() {
    for (Rule rule : Rule.values()) {
      (rule.label().endsWith(".nomem") ? refusals : others).put(rule, 3L);
    }
  }

  private List<String> problems() {
    return Completeness.problems(
        List.of(Results.compared("A", others), Results.onlyChecked("B", refusals)), true);
  }

  @Test
  void modelsThatTouchEveryRuleAreComplete() {
    assertEquals(List.of(), problems());
  }

  @Test
  void aRuleThatDecidesNothingIsNamed() {
    others.remove(Rule.K4A);

    assertEquals(List.of("outcome K4a decides no edge of any compared model"), problems());
  }

  @Test
  void aRuleThatDecidesOnlyWhereNothingIsComparedIsNamed() {
    others.remove(Rule.K6);
    refusals.put(Rule.K6, 7L);

    assertTrue(problems().getFirst().contains("K6"));
  }

  @Test
  void aRefusalThatNoModelAllowsIsNamed() {
    refusals.remove(Rule.FORK_NOMEM);

    assertEquals(List.of("outcome fork.nomem decides no edge of any model"), problems());
  }

  @Test
  void chosenModelsNeedNotTouchEveryRule() {
    List<EntryResult> one = List.of(Results.compared("A", Map.of(Rule.O0, 1L)));

    assertEquals(List.of(), Completeness.problems(one, false));
  }

  @Test
  void aModelWithoutEdgesProvesNothing() {
    List<EntryResult> empty = List.of(Results.onlyChecked("A", Map.of()));

    assertEquals(
        List.of("A: there are no edges, which proves nothing"),
        Completeness.problems(empty, false));
  }

  @Test
  void aModelOfTheKernelLevelWithoutEdgesProvesNothing() {
    assertEquals(
        List.of(
            "K: there are no edges, which proves nothing",
            "K: no step of the machine was explored"),
        Completeness.problems(List.of(Results.kernel("K", 0)), false));
    assertEquals(List.of(), Completeness.problems(List.of(Results.kernel("K", 1)), false));
  }

  @Test
  void aMachineWithoutStepsProvesNothing() {
    KernelResult model = Results.kernel("K", 7);
    KernelResult unexplored =
        new KernelResult(
            model.name(),
            model.outcome(),
            Optional.empty(),
            Optional.of(new KernelEvidence(0, 0, 0, 0)),
            false,
            1,
            List.of());

    assertEquals(
        List.of("K: no step of the machine was explored"),
        Completeness.problems(List.of(unexplored), false));
  }
}
