package org.vmoffer.conformance.promela;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.conformance.GraphByKernel;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;

/** Some models and mutants in SPIN, where there is one; {@code vmoffer spin} takes them all. */
final class PromelaTest {
  private static final Path SPEC = Path.of("..", "spec");
  private static final Path SOURCES = Path.of("..", "promela");
  private static final Manifest MANIFEST = Manifest.read(SPEC);

  @BeforeAll
  static void isThereSpin() throws InterruptedException {
    try {
      SpinTools.find();
    } catch (SpinException missing) {
      System.out.println("skipped: " + missing.getMessage());
      Assumptions.abort(missing.getMessage());
    }
  }

  private static ModelVerdict check(Path sources, String model)
      throws IOException, SpinException, InterruptedException {
    ManifestModel entry = MANIFEST.model(model);
    Counts tlc =
        new Counts(
            Objects.requireNonNull(entry.states()),
            Objects.requireNonNull(entry.edges()),
            Objects.requireNonNull(entry.depth()));
    return new SpinCheck(sources).model(GraphByKernel.ofCommitted(model), tlc, states -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = "MCLifecycle")
  void spinFindsTheStatesAndStepsThatTlcFinds(String model) throws Exception {
    ModelVerdict verdict = check(SOURCES, model);

    assertEquals(List.of(), verdict.problems());
    assertEquals(verdict.tlc(), verdict.spin());
  }

  @ParameterizedTest
  @CsvSource({"MutantForkChildOffers,MCLifecycle", "MutantClaimTrustsOffer,MCPermissions"})
  void spinFindsThePromiseBrokenThatTlcFindsBroken(String mutant, String model) throws Exception {
    String property = MANIFEST.model(mutant).violates().orElseThrow();

    MutantVerdict verdict =
        new SpinCheck(SOURCES)
            .mutant(mutant, GraphByKernel.ofCommitted(model), property, callsOf(mutant));

    assertEquals(List.of(), verdict.problems());
  }

  /** How many calls TLC's counterexample has, as the table of the specification keeps it. */
  private static int callsOf(String mutant) throws IOException {
    String row = "(?m)^\\| `%s` .* (\\d+) \\|$".formatted(mutant);
    Matcher found = Pattern.compile(row).matcher(Files.readString(SPEC.resolve("README.md")));
    assertTrue(found.find(), mutant);
    return Integer.parseInt(found.group(1));
  }

  @Test
  void rowsInAnotherOrderAreADifference(@TempDir Path sources) throws Exception {
    copyTo(sources);
    edit(sources.resolve("claim.pml"), "(?m)^( *row\\(K4a.*\n)( *row\\(K4b.*\n)", "$2$1");
    StateGraph graph = SmallModel.graph();

    ModelVerdict verdict =
        new SpinCheck(sources)
            .model(graph, new Counts(graph.stateCount(), graph.edgeCount(), 1), states -> {});

    assertFalse(verdict.passed());
    assertEquals(graph.stateCount(), verdict.spin().states());
    assertEquals(graph.edgeCount(), verdict.spin().edges());
    assertTrue(verdict.differences().getFirst().contains("SPIN says K4b, TLC K4a"));
  }

  @Test
  void aMutantThatIsNotInTheModelIsNotCaught() throws Exception {
    MutantVerdict verdict =
        new SpinCheck(SOURCES).mutant("MutantOfNothing", SmallModel.graph(), "OffersInv", 5);

    assertEquals(List.of("MutantOfNothing: SPIN finds nothing broken"), verdict.problems());
  }

  @Test
  void whatSpinDoesNotUnderstandIsNoVerdict(@TempDir Path sources) throws Exception {
    copyTo(sources);
    edit(sources.resolve("claim.pml"), "row\\(K3", "row K3");

    SpinException failure =
        assertThrows(SpinException.class, () -> check(sources, "MCArchitectureArm"));

    assertTrue(String.valueOf(failure.getMessage()).contains("claim.pml"), failure::toString);
  }

  private static void copyTo(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SOURCES, "*.pml")) {
      for (Path file : files) {
        Files.copy(file, directory.resolve(file.getFileName().toString()));
      }
    }
  }

  private static void edit(Path file, String pattern, String replacement) throws IOException {
    String before = Files.readString(file);
    String after = before.replaceAll(pattern, replacement);
    assertFalse(before.equals(after), pattern);
    Files.writeString(file, after);
  }
}
