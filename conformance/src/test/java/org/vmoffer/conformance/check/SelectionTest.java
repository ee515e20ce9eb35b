package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.Level;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;

final class SelectionTest {
  private static final Manifest MANIFEST =
      new Manifest(
          List.of(
              model("A", ModelKind.CI, "pass"),
              model("Large", ModelKind.COMMAND, "pass"),
              model("B", ModelKind.CHECK_ONLY, "pass"),
              model("Mutant", ModelKind.MUTANT, "violates:SomeInv"),
              model("K", ModelKind.KERNEL, "pass"),
              model("LargeK", ModelKind.KERNEL_COMMAND, "pass")));

  private static ManifestModel model(String name, ModelKind kind, String expected) {
    return new ManifestModel(
        name, name, name + ".cfg", "?", kind, expected, null, null, 1L, 1L, 1, 1, 1);
  }

  private static List<String> names(Selection selection) {
    return selection.models().stream().map(ManifestModel::name).toList();
  }

  @Test
  void whatIsTooLargeForEveryBuildIsLeftOut() {
    assertEquals(List.of("A", "B", "Mutant", "K"), names(Selection.usual(MANIFEST, false)));
  }

  @Test
  void whatIsTooLargeForEveryBuildCanBeTakenIn() {
    Selection all = Selection.usual(MANIFEST, true);
    assertEquals(List.of("A", "Large", "B", "Mutant", "K", "LargeK"), names(all));
    assertTrue(all.whole());
  }

  @Test
  void aLevelLeavesOutTheOtherOne() {
    Selection usual = Selection.usual(MANIFEST, false);
    assertEquals(List.of("A", "B", "Mutant"), names(usual.at(Level.CALLS)));
    assertEquals(List.of("K"), names(usual.at(Level.KERNEL)));
    assertFalse(usual.at(Level.CALLS).whole());
  }

  @Test
  void aLevelAtWhichNothingIsChosenIsRefused() {
    Selection chosen = Selection.named(MANIFEST, Set.of("A"));
    BadInputException failure =
        assertThrows(BadInputException.class, () -> chosen.at(Level.KERNEL));
    assertEquals(
        "--level kernel: no such model is chosen; expected at least one", failure.getMessage());
  }

  @Test
  void chosenModelsComeInTheOrderOfTheManifest() {
    Selection chosen = Selection.named(MANIFEST, Set.of("Mutant", "Large"));
    assertEquals(List.of("Large", "Mutant"), names(chosen));
    assertFalse(chosen.whole());
  }

  @Test
  void whoeverChoosesAnUnknownModelIsToldTheKnownOnes() {
    BadInputException failure =
        assertThrows(BadInputException.class, () -> Selection.named(MANIFEST, Set.of("C", "A")));
    assertEquals(
        "--model C: no such model; expected one of A, Large, B, Mutant, K, LargeK",
        failure.getMessage());
  }

  @Test
  void amongNoModelsThereIsNothingToCheck() {
    Manifest empty = new Manifest(List.of());
    assertThrows(BadInputException.class, () -> Selection.usual(empty, false));
  }
}
