package org.vmoffer.conformance.kernelmutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  void everyKindOfTestWasAskedAndNoticesSome() {
    KernelScore score = KernelScore.of(kept.mutants(), List.of());
    Set<String> kinds = new TreeSet<>();
    for (TestKind kind : TestKind.values()) {
      kinds.add(kind.word());
    }
    assertEquals(kinds, score.byKind().keySet());
  }

  /** An action of which no change is noticed would be one that nothing needs. */
  @Test
  void ofEveryActionOfTheKernelLevelSomeChangeIsNoticed() {
    List<String> unnoticed = new ArrayList<>();
    for (Action action : Action.values()) {
      String label = action.label();
      String method = "." + Character.toLowerCase(label.charAt(0)) + label.substring(1) + "/";
      boolean isNoticed =
          kept.mutants().stream()
              .filter(each -> each.noticed().containsKey(TestKind.EXPLORATION.word()))
              .map(KernelMutant::name)
              .anyMatch(name -> name.contains(method) || name.contains(".may" + label + "/"));
      if (!isNoticed) {
        unnoticed.add(label);
      }
    }
    assertTrue(Action.values().length > 40);
    assertEquals(List.of(), unnoticed);
  }
}
