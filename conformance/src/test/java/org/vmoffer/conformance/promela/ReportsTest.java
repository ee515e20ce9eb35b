package org.vmoffer.conformance.promela;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ModelKind;

/** What is read of what SPIN's checker prints, and what is made of it. */
final class ReportsTest {
  private static final String PRINTED =
      """
      State-vector 1624 byte, depth reached 77, errors: 0
           4304 states, stored
      \t    4245 nominal states (stored-atomic)
         239383 states, matched
         243687 transitions (= stored+matched)
      """;
  private static final PromelaModel MODEL = new PromelaModel("MCAny", 60, "");
  private static final Counts COUNTS = new Counts(4244, 243_626, 18);

  private static ModelVerdict verdict(Counts spin, List<String> differences) {
    return new ModelVerdict("MCAny", COUNTS, spin, 27, Optional.empty(), differences, 1);
  }

  @Test
  void theStartOfTheCallersIsNotCounted() throws SpinException {
    assertEquals(COUNTS, PanReport.read(PRINTED).counts(MODEL));
  }

  @Test
  void aSearchThatDidNotEndIsNoVerdict() {
    assertThrows(
        SpinException.class, () -> PanReport.read("Warning: Search not completed\n" + PRINTED));
  }

  @Test
  void aReportWithoutFiguresIsNoVerdict() {
    for (String figure : List.of("nominal", "transitions", "depth")) {
      assertThrows(SpinException.class, () -> PanReport.read(PRINTED.replace(figure, "")));
    }
  }

  @Test
  void aTrailHasItsCallsAndThePromise() throws SpinException {
    Trail trail =
        Trail.read(
            """
              3:\tproc  0 (:init:) -:9 (state 61)\t[(run spawn())]
            spawn(): spawn_0
            vm_offer(2, -4096, 4096, 1) by 1: O1
            breaks OffersInv
            """);

    assertEquals(
        new Trail("OffersInv", List.of("spawn(): spawn.0", "vm_offer(2, -4096, 4096, 1) by 1: O1")),
        trail);
  }

  @Test
  void aTrailThatBreaksNothingIsNoVerdict() {
    assertThrows(SpinException.class, () -> Trail.read("spawn(): spawn_0\n"));
    assertThrows(SpinException.class, () -> Trail.read("breaks OffersInv\n"));
  }

  @Test
  void everyFigureThatDiffersIsAProblem() {
    assertTrue(verdict(COUNTS, List.of()).passed());
    assertFalse(verdict(new Counts(4243, 243_626, 18), List.of()).passed());
    assertFalse(verdict(new Counts(4244, 243_625, 18), List.of()).passed());
    assertFalse(verdict(new Counts(4244, 243_626, 17), List.of()).passed());
    assertFalse(verdict(COUNTS, List.of("1 steps differ")).passed());
  }

  @Test
  void aLongerWayOrAnotherPromiseIsAProblem() {
    Optional<Trail> way = Optional.of(new Trail("OffersInv", List.of("spawn(): spawn.0")));

    assertTrue(new MutantVerdict("M", "OffersInv", 1, way, 1).passed());
    assertFalse(new MutantVerdict("M", "OffersInv", 2, way, 1).passed());
    assertFalse(new MutantVerdict("M", "SpaceInv", 1, way, 1).passed());
    assertFalse(new MutantVerdict("M", "OffersInv", 0, Optional.empty(), 1).passed());
  }

  @Test
  void theModelKnowsEveryRuleButTheRefusalsThatItNeverMakes() throws SpinException {
    Labels labels = Labels.read(Path.of("..", "promela"));
    Set<Rule> missing = new TreeSet<>(List.of(Rule.values()));
    for (int number = 1; number <= Rule.values().length - 4; number++) {
      assertTrue(missing.remove(labels.rule(number)));
    }
    assertTrue(missing.stream().allMatch(rule -> rule.label().endsWith(".nomem")));
  }

  @Test
  void thePageHasTheFiguresOfTheManifest() throws IOException {
    Manifest manifest = Manifest.read(Path.of("..", "spec"));
    List<String> wanted = new ArrayList<>();
    manifest.models().stream()
        .filter(each -> each.kind() == ModelKind.CI || each.kind() == ModelKind.COMMAND)
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "| `%s` | %,d | %,d | %d | equal |",
                    each.name(),
                    each.states(),
                    each.edges(),
                    each.depth()))
        .forEach(wanted::add);
    Path page = Path.of("..", "docs", "second-formalism.md");

    assertEquals(
        wanted,
        Files.readAllLines(page).stream().filter(line -> line.startsWith("| `MC")).toList());
  }

  @Test
  void aWorkshopIsGoneWhenItIsClosed() throws Exception {
    List<String> errors = new ArrayList<>();
    Workshop workshop = Workshop.open();
    try (workshop) {
      Workshop.Run run =
          workshop.run(List.of("sh", "-c", "echo out; echo err >&2; exit 3"), errors::add);
      assertEquals(new Workshop.Run(3, "out\n"), run);
      assertEquals(List.of("err"), errors);
    }
    assertFalse(Files.exists(workshop.directory()));
  }

  @Test
  void aProgramThatIsNotThereIsTold() throws IOException {
    try (Workshop workshop = Workshop.open()) {
      assertThrows(IOException.class, () -> workshop.run(List.of("./no-such"), line -> {}));
    }
  }
}
