package org.vmoffer.conformance.kernelmutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;

/** What runs of PIT found is joined by the kind of test, and what is no such run is refused. */
class PitRunsTest {
  private static final String FIRST = "kernel.Table.find/ConditionalsBoundary/1";
  private static final String SECOND = "kernel.Table.find/ConditionalsBoundary/2";

  private PitTree tree;

  @BeforeEach
  void source(@TempDir Path directory) throws IOException {
    tree = new PitTree(directory).withSource("class Table {}");
  }

  @Test
  void whatEachKindNoticesStandsBesideEachOther() throws Exception {
    tree.withRun("replay", PitTree.row(9, "SURVIVED", ""), PitTree.row(3, "KILLED", "WalksTest"))
        .withRun("unit", PitTree.row(3, "KILLED", "TableTest"), PitTree.row(9, "TIMED_OUT", ""));

    List<KernelMutant> mutants = tree.kept().mutants();

    assertEquals(List.of(FIRST, SECOND), mutants.stream().map(KernelMutant::name).toList());
    assertEquals(
        Map.of("replay", "WalksTest.notices", "unit", "TableTest.notices"),
        mutants.get(0).noticed());
    assertEquals(Map.of("unit", "timed out"), mutants.get(1).noticed());
    assertEquals(Set.of("replay"), mutants.get(1).missed());
    assertEquals(Optional.empty(), mutants.get(0).alone());
    assertEquals(Optional.of("unit"), mutants.get(1).alone());
  }

  @Test
  void whatNobodyComesToIsNeitherNoticedNorMissed() throws Exception {
    tree.withRun("replay", PitTree.row(3, "NO_COVERAGE", ""));

    KernelMutant mutant = tree.kept().mutants().getFirst();

    assertEquals(Map.of(), mutant.noticed());
    assertEquals(Set.of(), mutant.missed());
  }

  @Test
  void aLaterRunOfOneKindLeavesWhatOthersFound() throws Exception {
    tree.withRun("replay", PitTree.row(3, "KILLED", "WalksTest"))
        .withRun("unit", PitTree.row(3, "SURVIVED", ""));
    tree.kept().write(tree.kernel());
    Files.delete(tree.runs().resolve("replay").resolve(PitReport.FILE));
    tree.withRun("unit", PitTree.row(3, "KILLED", "TableTest"));

    KernelMutant mutant = tree.kept().mutants().getFirst();

    assertEquals(Set.of("replay", "unit"), mutant.noticed().keySet());
    assertEquals(Set.of(), mutant.missed());
  }

  @Test
  void whatWasFoundOfAnotherTextIsForgotten() throws Exception {
    tree.withRun("replay", PitTree.row(3, "KILLED", "WalksTest"));
    tree.kept().write(tree.kernel());
    Files.delete(tree.runs().resolve("replay").resolve(PitReport.FILE));
    tree.withSource("class Table { }").withRun("unit", PitTree.row(3, "SURVIVED", ""));

    assertEquals(Map.of(), tree.kept().mutants().getFirst().noticed());
  }

  @Test
  void aSourceThatHasChangedStaysOutOfDateUntilItIsAskedAgain() throws Exception {
    tree.withRun("replay", PitTree.row(3, "KILLED", "WalksTest"));
    KernelMutants before = tree.kept();
    tree.withSource("class Table { }");

    KernelMutants after = before.with(TestKind.UNIT, List.of(), SourceHashes.in(tree.kernel()));

    assertEquals(List.of(), after.mutants());
    assertEquals(
        List.of("kernel.Table is not what it was when its mutants were made"),
        KernelMutantCheck.outOfDate(tree.kernel(), after));
  }

  @Test
  void whatIsNoRunOfTheseSourcesIsRefusedWithItsPlace() throws Exception {
    assertRefused("no directory");
    tree.withReport("replay", "<mutations>\n<mutation status='KILLED'></mutation></mutations>");
    assertRefused("mutations.xml:2");
    tree.withReport("replay", "<mutations/>");
    assertRefused("nothing in it");
    tree.withReport("replay", "<mutations>\n<oops");
    assertRefused("no XML");
    tree.withReport("replay", "<!DOCTYPE a [<!ENTITY b 'c'>]><mutations>&b;</mutations>");
    assertRefused("mutations.xml");
    tree.withRun("replay", PitTree.row(3, "KILLED", "").replace("kernel.Table", "kernel.Chair"));
    assertRefused("kernel.Chair");
    tree.withRun("guess", PitTree.row(3, "KILLED", ""));
    assertRefused("a kind of test");
  }

  private void assertRefused(String part) {
    BadInputException refused = assertThrows(BadInputException.class, () -> tree.kept());
    assertTrue(String.valueOf(refused.getMessage()).contains(part), refused::toString);
  }
}
