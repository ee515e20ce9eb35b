package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.trace.TraceDirectory;

final class SpecTablesTest {
  private static final ManifestModel MODEL =
      new ManifestModel("A", "A", "A.cfg", "What if?", ModelKind.CI, "pass", 10L, 1203L, 4, 2, 64);

  @TempDir private Path directory;

  @BeforeEach
  void writeAPageWithoutRows() throws Exception {
    Files.writeString(
        directory.resolve(SpecTables.FILE),
        """
        # Title
        <!-- generated: models -->
        <!-- end -->
        <!-- generated: rules -->
        <!-- end -->
        <!-- generated: mutants -->
        <!-- end -->
        The rest.
        """);
  }

  private SpecTables tables() {
    CheckPlan plan =
        new CheckPlan(
            directory,
            new Selection(List.of(MODEL), true),
            false,
            false,
            1,
            new GraphStore(directory),
            new TraceDirectory(directory));
    return SpecTables.of(
        plan,
        List.of(
            Results.compared("A", Map.of(Rule.O0, 1_200L, Rule.K9, 3L)),
            Results.caught("Mutant", "SomeInv")));
  }

  private String page() throws Exception {
    return Files.readString(directory.resolve(SpecTables.FILE));
  }

  @Test
  void everyTableHasARowForEachOfItsThings() throws Exception {
    tables().write();

    String page = page();
    assertTrue(
        page.contains(
            "| `A`   | What if? | x86-64, 2 pids, 1 page, 3 frames, 1 offer |     10 | 1,203 |"),
        page);
    assertTrue(page.contains("| `K9`          | EEXIST       |     3 |      1 |"), page);
    assertTrue(page.contains("| `Mutant` | Something is wrong. | `SomeInv`  |     2 |"), page);
  }

  @Test
  void everyRuleHasARow() throws Exception {
    tables().write();

    for (Rule rule : Rule.values()) {
      assertTrue(page().contains("| `" + rule.label() + "` "), rule.label());
    }
  }

  @Test
  void whatHasBeenWrittenHasNotDrifted() throws Exception {
    tables().write();

    assertEquals(List.of(), tables().drift());
    assertTrue(page().endsWith("<!-- end -->\nThe rest.\n"), page());
  }

  @Test
  void aTableThatShowsSomethingElseHasDrifted() throws Exception {
    tables().write();
    Files.writeString(
        directory.resolve(SpecTables.FILE), page().replace("| `SomeInv`", "| `OtherInv`"));

    assertEquals(
        List.of(
            directory.resolve(SpecTables.FILE)
                + ": the table of mutants is out of date; './vmoffer tables' renews it"),
        tables().drift());
  }

  @Test
  void aMissingPageIsReported() throws Exception {
    Files.delete(directory.resolve(SpecTables.FILE));

    assertThrows(BadInputException.class, () -> tables().drift());
  }
}
