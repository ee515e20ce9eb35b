package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.GraphHeader;

class ManifestTest {
  private static final TlcCounts COUNTS = new TlcCounts(100, 10, 4, 2500, 64);
  private static final ManifestModel MODEL = model("pass", 10L, 99L, 4);

  @TempDir private Path directory;

  @BeforeEach
  void copy() throws Exception {
    Files.copy(Specs.DIRECTORY.resolve(Manifest.FILE), directory.resolve(Manifest.FILE));
  }

  @Test
  void everyModelHasItsFiles() {
    for (ManifestModel model : Manifest.read(Specs.DIRECTORY).models()) {
      assertTrue(Files.exists(model.in(Specs.DIRECTORY).moduleFile()), model.name());
      assertTrue(Files.exists(model.in(Specs.DIRECTORY).configFile()), model.name());
    }
  }

  @Test
  void aManifestIsWrittenAsItWas() throws Exception {
    String before = Files.readString(directory.resolve(Manifest.FILE));

    Manifest.read(directory).write(directory);

    assertEquals(before, Files.readString(directory.resolve(Manifest.FILE)));
  }

  @Test
  void whatWasMeasuredReplacesWhatWasThere() {
    Manifest measured = new Manifest(List.of(MODEL)).with(Map.of("M", holds(COUNTS)));

    ManifestModel model = measured.model("M");
    assertEquals(10L, model.states());
    assertEquals(99L, model.edges());
    assertEquals(4, model.depth());
    assertEquals(3, model.seconds());
    assertEquals(64, model.peakMemoryMiB());
  }

  @Test
  void aFieldThatNobodyKnowsIsNamedWithItsLine() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"MCMarks\",\n      \"module\"", "\"M\",\n \"modul\"");

    String message = refused();

    assertTrue(message.contains("modul"), message);
    assertTrue(message.matches(".*manifest\\.json:\\d+: .*"), message);
  }

  @Test
  void aMissingFieldIsNamed() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"expected\": \"violates:SpaceInv\"", "\"states\": 1");

    assertTrue(refused().contains("expected: missing"));
  }

  @Test
  void aMutantThatMayPassIsRefused() throws Exception {
    Specs.edit(directory, Manifest.FILE, "violates:SpaceInv", "pass");

    assertTrue(refused().contains("MUTANT"));
  }

  @Test
  void aMutantOfTheKernelLevelMustFailToo() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"kind\": \"mutant\"", "\"kind\": \"kernel-mutant\"");
    Specs.edit(directory, Manifest.FILE, "violates:SpaceInv", "pass");

    assertTrue(refused().contains("KERNEL_MUTANT"));
  }

  @Test
  void aWitnessMustFailToo() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"kind\": \"mutant\"", "\"kind\": \"kernel-witness\"");
    Specs.edit(directory, Manifest.FILE, "violates:SpaceInv", "pass");

    assertTrue(refused().contains("KERNEL_WITNESS"), refused());
  }

  @Test
  void thePropertyOfAWitnessSaysThatSomethingIsNeverReached() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"kind\": \"mutant\"", "\"kind\": \"kernel-witness\"");

    assertTrue(refused().contains("whose property is named ...Reached"), refused());
  }

  @Test
  void whatIsSaidOfTheKernelLevelIsWrittenAsItWas() throws Exception {
    String text =
        """
        {
          "models": [
            {
              "name": "MutantMmuM",
              "module": "MutantMmuM",
              "config": "MutantMmuM.cfg",
              "question": "?",
              "kind": "kernel-mutant",
              "expected": "violates:deadlock",
              "bounds": "2 cores",
              "precedent": "somewhere"
            }
          ]
        }
        """;
    Files.writeString(directory.resolve(Manifest.FILE), text);

    Manifest.read(directory).write(directory);

    assertEquals(text, Files.readString(directory.resolve(Manifest.FILE)));
  }

  @Test
  void boundsThatTheModelItselfHasAreRefused() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"kind\": \"ci\"", "\"kind\": \"ci\", \"bounds\": \"2\"");

    assertTrue(refused().contains("bounds are read from a model of kind CI"), refused());
  }

  @Test
  void aPrecedentOfWhatIsNotBrokenIsRefused() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"depth\": 12", "\"precedent\": \"?\"");

    assertTrue(refused().contains("a precedent for a model of kind CI"), refused());
  }

  @Test
  void aNameThatTwoModelsHaveIsRefused() throws Exception {
    Specs.edit(directory, Manifest.FILE, "\"name\": \"MCMarks\"", "\"name\": \"MCLimits\"");

    assertTrue(refused().contains("MCLimits"));
  }

  @Test
  void aModelThatHoldsAsExpectedDiffersInNothing() {
    assertEquals(List.of(), MODEL.differences(holds(COUNTS)));
  }

  @Test
  void everyCountThatDiffersIsSaid() {
    List<String> differences = MODEL.differences(holds(new TlcCounts(101, 11, 5, 0, 0)));

    assertEquals(
        List.of(
            "M: states is 11, expected 10",
            "M: edges is 100, expected 99",
            "M: depth is 5, expected 4"),
        differences);
  }

  @Test
  void aPropertyThatFailsUnexpectedlyIsSaid() {
    assertEquals(
        List.of("M: result is violates:I2NoGainProp, expected pass"),
        MODEL.differences(violated("I2NoGainProp")));
  }

  @Test
  void aMutantMustFailTheRightProperty() {
    ManifestModel mutant = model("violates:SpaceInv", null, null, null);

    assertEquals(List.of(), mutant.differences(violated("SpaceInv")));
    assertEquals(
        List.of("M: result is violates:OffersInv, expected violates:SpaceInv"),
        mutant.differences(violated("OffersInv")));
    assertEquals(
        List.of("M: result is pass, expected violates:SpaceInv"),
        mutant.differences(holds(COUNTS)));
  }

  private String refused() {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> Manifest.read(directory)).getMessage());
  }

  private static ManifestModel model(
      String expected, @Nullable Long states, @Nullable Long edges, @Nullable Integer depth) {
    ModelKind kind = expected.equals("pass") ? ModelKind.CI : ModelKind.MUTANT;
    return new ManifestModel(
        "M", "M", "M.cfg", "?", kind, expected, null, null, states, edges, depth, null, null);
  }

  private static TlcOutcome violated(String property) {
    return new TlcOutcome.Violated(property, List.of(), COUNTS);
  }

  private static TlcOutcome holds(TlcCounts counts) {
    GraphHeader like = TinyGraph.get().header();
    return new TlcOutcome.Holds(
        new GraphHeader(
            like.model(),
            like.specHash(),
            like.files(),
            like.tlcVersion(),
            like.bounds(),
            counts.generated(),
            (int) counts.distinct(),
            counts.depth(),
            counts.millis(),
            counts.peakMemoryMiB()));
  }
}
