package org.vmoffer.conformance.kernelmutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.machine.Action;

/** What is kept of the mutants of the kernel in the repository. */
class KernelMutantsTest {
  private static final Path KERNEL = Path.of("..", "impl");

  private final KernelMutants kept = KernelMutants.read(KERNEL);

  @Test
  void nothingIsExplainedForNothingAndNoPackageIsLeftOut() throws Exception {
    assertEquals(
        List.of(),
        KernelMutantCheck.problems(KERNEL, kept, Equivalents.read(KERNEL).reasons().keySet()));
  }

  @Test
  void everyKindOfTestThatWasAskedNoticesSome() {
    KernelScore score = KernelScore.of(kept.sources(), List.of());

    assertEquals(score.asked(), score.byKind().keySet());
    assertTrue(
        score
            .asked()
            .containsAll(
                Stream.of(
                        TestKind.REPLAY,
                        TestKind.GRAPH,
                        TestKind.JQWIK,
                        TestKind.EXPLORATION,
                        TestKind.UNIT)
                    .map(TestKind::word)
                    .toList()));
  }

  /** An action of which no change is noticed would be one that nothing needs. */
  @Test
  void ofEveryActionOfTheKernelLevelSomeChangeIsNoticed() {
    List<String> unnoticed = new ArrayList<>();
    for (Action action : Action.values()) {
      String label = action.label();
      // A machine that rests takes no step but this; its method only says whether it may.
      String name = action == Action.REST ? "quiet" : label;
      String method = "." + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "/";
      boolean isNoticed =
          kept.mutants().stream()
              .filter(KernelMutant::isNoticed)
              .map(KernelMutant::name)
              .anyMatch(each -> each.contains(method) || each.contains(".may" + label + "/"));
      if (!isNoticed) {
        unnoticed.add(label);
      }
    }
    assertTrue(Action.values().length > 40);
    assertEquals(List.of(), unnoticed);
  }
}
