package org.vmoffer.conformance.kernelmutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is held against the sources and the explanations. */
class KernelMutantCheckTest {
  private static final String NOTICED = "kernel.Table.find/ConditionalsBoundary/1";
  private static final String SURVIVING = "kernel.Table.find/ConditionalsBoundary/2";

  private PitTree tree;
  private KernelMutants kept = new KernelMutants(List.of());

  @BeforeEach
  void run(@TempDir Path directory) throws IOException {
    tree =
        new PitTree(directory)
            .withSource("class Table {}")
            .withRun("unit", PitTree.row(3, "KILLED", "TableTest"), PitTree.row(9, "SURVIVED", ""));
    kept = tree.kept();
  }

  private List<String> problems(Set<String> explained) throws IOException {
    return KernelMutantCheck.problems(tree.kernel(), kept, explained);
  }

  @Test
  void onlySurvivorsThatAreThereMayBeExplained() throws Exception {
    assertEquals(List.of(), problems(Set.of(SURVIVING)));
    assertEquals(List.of(NOTICED + " is explained, and it is noticed"), problems(Set.of(NOTICED)));
    assertEquals(
        List.of("kernel.Chair is explained, and there is no such mutant"),
        problems(Set.of("kernel.Chair")));
  }

  @Test
  void aPackageOfWhichNothingIsMutatedIsNamed() throws Exception {
    kept = new KernelMutants(List.of());

    assertEquals(List.of("nothing of package kernel is mutated"), problems(Set.of()));
  }

  @Test
  void aSourceThatHasChangedIsOutOfDate() throws Exception {
    assertEquals(List.of(), KernelMutantCheck.outOfDate(tree.kernel(), kept));
    tree.withSource("class Table { int rows; }");
    assertEquals(
        List.of("kernel.Table is not what it was when its mutants were made"),
        KernelMutantCheck.outOfDate(tree.kernel(), kept));
    Files.delete(tree.kernel().resolve("src/main/java/org/vmoffer/kernel/Table.java"));
    assertEquals(
        List.of("kernel.Table is no source of the kernel any more"),
        KernelMutantCheck.outOfDate(tree.kernel(), kept));
  }

  @Test
  void aSurvivorIsOneUntilItIsExplained() {
    KernelScore score = KernelScore.of(kept.sources(), Set.of());
    KernelScore explained = KernelScore.of(kept.sources(), Set.of(SURVIVING));

    assertEquals(
        List.of(2, 1, 0, 1),
        List.of(score.made(), score.noticed(), score.explained(), score.surviving()));
    assertEquals(1, explained.explained());
    assertEquals(0, explained.surviving());
    assertEquals(0.5, explained.part());
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    kept.write(tree.kernel());

    assertEquals(kept, KernelMutants.read(tree.kernel()));
  }
}
