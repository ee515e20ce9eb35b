package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private static final ManifestModel MODEL = model("A", "What if?", ModelKind.CI, null);
  private static final ManifestModel KERNEL =
      model("K", "Who is first?", ModelKind.KERNEL, "2 cores, no TLB");
  private static final ManifestModel LARGE =
      model("L", "Who is last?", ModelKind.KERNEL_COMMAND, "9 cores");

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

  private static ManifestModel model(
      String name, String question, ModelKind kind, @Nullable String bounds) {
    return new ManifestModel(
        name, name, name + ".cfg", question, kind, "pass", bounds, null, 10L, 1203L, 4, 2, 64);
  }

  private SpecTables tables() {
    return SpecTables.of(
        plan(MODEL),
        List.of(
            Results.compared("A", Map.of(Rule.O0, 1_200L, Rule.K9, 3L)),
            Results.caught("Mutant", "SomeInv")));
  }

  private SpecTables kernelTables() {
    return SpecTables.of(
        plan(MODEL, KERNEL, LARGE),
        List.of(
            Results.kernel("K", 1_203),
            Results.kernelCaught("MutantK", "I3NoStaleAccessInv"),
            Results.kernelReached("ReachedK", "StaleReached")));
  }

  private CheckPlan plan(ManifestModel... models) {
    return new CheckPlan(
        directory,
        new Selection(List.of(models), true),
        false,
        false,
        1,
        new GraphStore(directory),
        new TraceDirectory(directory));
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
  void theKernelLevelHasTablesOfItsOwn() throws Exception {
    Files.writeString(
        directory.resolve(SpecTables.FILE),
        page()
            + """
            <!-- generated: kernel-models -->
            <!-- end -->
            <!-- generated: kernel-mutants -->
            <!-- end -->
            <!-- generated: kernel-witnesses -->
            <!-- end -->
            """);

    kernelTables().write();

    String page = page();
    assertTrue(
        page.contains("| `K`   | Who is first? | 2 cores, no TLB |     10 | 1,203 |     4 |"),
        page);
    assertTrue(
        page.contains(
            "| `MutantK` | elsewhere, 1999 | Something is raced for. | `I3NoStaleAccessInv` |     2"
                + " |"),
        page);
    assertTrue(page.contains("| `ReachedK` | Somebody waits. | two who meet |     1 |"), page);
    assertFalse(page.contains("`L`"), "what not every build checks is not shown");
    assertEquals(List.of(), kernelTables().drift());
  }

  @Test
  void aCounterexampleThatIsAnotherHasDrifted() throws Exception {
    Files.writeString(
        directory.resolve(SpecTables.FILE),
        page()
            + """
            <!-- generated: kernel-models -->
            <!-- end -->
            <!-- generated: kernel-mutants -->
            <!-- end -->
            <!-- generated: kernel-witnesses -->
            <!-- end -->
            """);
    kernelTables().write();
    Path kept = directory.resolve("counterexamples").resolve("MutantK.txt");
    Files.writeString(kept, "1 Take(t = 2)\n");

    List<String> drift = kernelTables().drift();

    assertEquals(1, drift.size());
    assertTrue(drift.getFirst().contains("\n- 1 Take(t = 2)\n+ 1 Take(t = 1)\n"), drift.getFirst());
  }

  @Test
  void aPageWithoutAPlaceForTheKernelLevelIsReported() {
    BadInputException missing = assertThrows(BadInputException.class, () -> kernelTables().drift());

    assertTrue(
        String.valueOf(missing.getMessage()).contains("<!-- generated: kernel-models -->"),
        missing.getMessage());
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
