package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptCounterexamplesTest {
  private static final KernelMutantResult MUTANT = Results.kernelCaught("MutantMmuOne", "EndProp");

  @TempDir private Path specification;
  private Path file;
  private KeptCounterexamples kept;

  @BeforeEach
  void keepOne() throws Exception {
    file = specification.resolve("counterexamples").resolve("MutantMmuOne.txt");
    kept = new KeptCounterexamples(specification);
    kept.write(List.of(MUTANT));
  }

  @Test
  void aStepIsALine() throws Exception {
    assertEquals(
        "1 Take(t = 1)\n2 Retry(t = 1)\nthen from 1 again, for ever\n", Files.readString(file));
  }

  @Test
  void theSameCounterexampleDiffersInNothing() {
    assertEquals(List.of(), kept.differences(MUTANT));
  }

  @Test
  void anotherOneIsToldAsADifferenceWithWhatRenewsIt() throws Exception {
    Files.writeString(file, "1 Take(t = 2)\n2 Retry(t = 1)\nthen from 1 again, for ever\n");

    assertEquals(
        List.of(
            """
            MutantMmuOne: the counterexample is another than in %s; './vmoffer tables' renews it
            - 1 Take(t = 2)
            + 1 Take(t = 1)
              2 Retry(t = 1)
              then from 1 again, for ever\
            """
                .formatted(file)),
        kept.differences(MUTANT));
  }

  @Test
  void oneThatIsNotKeptIsTold() throws Exception {
    Files.delete(file);

    assertEquals(
        List.of("MutantMmuOne: there is no %s; './vmoffer tables' renews it".formatted(file)),
        kept.differences(MUTANT));
  }

  @Test
  void whatIsKeptOfNoMutantHasDriftedAndIsRemoved() throws Exception {
    Path other = Files.createFile(specification.resolve("counterexamples").resolve("Other.txt"));

    assertEquals(
        List.of(other + " is of no mutant; './vmoffer tables' removes it"),
        kept.drift(List.of(MUTANT)));

    kept.write(List.of(MUTANT));

    assertFalse(Files.exists(other));
    assertEquals(List.of(), kept.drift(List.of(MUTANT)));
  }
}
