package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.Golden;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.Results;
import org.vmoffer.conformance.replay.TextLayout;

final class CheckTextTest {
  private static final CheckResult PASSED =
      Results.check(
          Results.compared("MCOne", Map.of(Rule.O0, 1_200L, Rule.K0, 34L)),
          Results.compared("MCTwo", Map.of(Rule.O0, 100_000L)),
          Results.onlyChecked("MCLoose", Map.of(Rule.MMAP_NOMEM, 77L)),
          Results.caught("MutantOne", "I5ErrorChangesNothingProp"));

  private static final CheckResult KERNEL =
      Results.check(
          Results.compared("MCOne", Map.of(Rule.O0, 1_200L)),
          Results.kernel("MCMmuOne", 2_345),
          Results.kernelCaught("MutantMmuOne", "I9EndsProp"),
          Results.kernelReached("MmuReachedOne", "OneReached"));

  private static final CheckResult FAILED =
      new CheckResult(PASSED.entries(), List.of("outcome K4a decides no edge"), 3);

  @TempDir private Path directory;

  @Test
  void aResultIsTablesSumsAndALineForScripts() throws IOException {
    Golden.assertMatches("check.txt", CheckText.of(PASSED, TextLayout.PLAIN, Set.of()));
  }

  @Test
  void theKernelLevelHasTablesOfItsOwn() throws IOException {
    Golden.assertMatches("check-kernel.txt", CheckText.of(KERNEL, TextLayout.PLAIN, Set.of()));
  }

  @Test
  void theStepsOfAKernelMutantAreToldToWhoeverAsks() {
    String text = CheckText.of(KERNEL, TextLayout.PLAIN, Set.of("MutantMmuOne"));

    assertTrue(
        text.startsWith(
            """
            MutantMmuOne violates I9EndsProp:

            1 Take(t = 1)
            2 Retry(t = 1)
            then from 1 again, for ever

            model\
            """),
        text);
  }

  @Test
  void theStepsOfAKernelWitnessAreToldToWhoeverAsks() {
    String text = CheckText.of(KERNEL, TextLayout.PLAIN, Set.of("MmuReachedOne"));

    assertTrue(
        text.startsWith("MmuReachedOne violates OneReached:\n\n1 Take(t = 1)\n\nmodel"), text);
  }

  @Test
  void theKernelLevelHasEntriesOfItsOwnInTheJson() {
    JsonNode json = CheckJson.of(KERNEL);

    assertEquals(1, json.get("models").size());
    JsonNode model = json.get("kernel").get(0);
    assertEquals("MCMmuOne", model.get("name").textValue());
    assertEquals(10, model.get("states").intValue());
    assertEquals(2_345, model.get("edges").intValue());
    assertEquals(4, model.get("depth").intValue());
    assertEquals(10, model.get("machineStates").intValue());
    assertEquals(2_345, model.get("machineSteps").intValue());
    assertEquals(1_172_500, model.get("machineStepsPerSecond").intValue());
    assertEquals(1_000.0, model.get("timesTlc").doubleValue(), 0.5);
    JsonNode mutant = json.get("kernelMutants").get(0);
    assertEquals("I9EndsProp", mutant.get("property").textValue());
    assertEquals("elsewhere, 1999", mutant.get("precedent").textValue());
    assertEquals(2, mutant.get("length").intValue());
    assertEquals("1 Take(t = 1)", mutant.get("trace").get(0).textValue());
    JsonNode witness = json.get("kernelWitnesses").get(0);
    assertEquals("Somebody waits.", witness.get("occurs").textValue());
    assertEquals("two who meet", witness.get("scenario").textValue());
    assertEquals("OneReached", witness.get("property").textValue());
    assertEquals(1, witness.get("length").intValue());
  }

  @Test
  void aProblemIsToldBeforeTheSums() {
    String text = CheckText.of(FAILED, TextLayout.PLAIN, Set.of());

    assertTrue(text.contains("\nPROBLEM outcome K4a decides no edge\n"), text);
    assertTrue(
        text.lines().reduce("", (_, line) -> line).startsWith("check: fail models=2 "), text);
  }

  @Test
  void aComparisonThatWasGivenUpIsNotCalledWhole() {
    CheckResult result = Results.check(Results.comparedInPart("MCOne", Map.of(Rule.O0, 50L), 30));

    String text = CheckText.of(result, TextLayout.PLAIN, Set.of());

    assertTrue(text.contains("\n30 of 100 comparisons of edges made, "), text);
  }

  @Test
  void theJsonHasWhatScriptsNeed() {
    JsonNode json = CheckJson.of(PASSED);

    assertEquals("pass", json.get("verdict").textValue());
    assertEquals(12.5, json.get("seconds").doubleValue());
    assertEquals(2, json.get("models").size());
    JsonNode model = json.get("models").get(0);
    assertEquals("MCOne", model.get("name").textValue());
    assertEquals(10, model.get("states").intValue());
    assertEquals(1_234, model.get("edges").intValue());
    assertEquals(3, model.get("walks").intValue());
    assertEquals(1_235, model.get("steps").intValue());
    assertEquals("[\"O0\",\"K0\"]", model.get("rules").toString());
    assertEquals("MCLoose", json.get("onlyChecked").get(0).get("name").textValue());
    assertEquals(2, json.get("mutants").get(0).get("length").intValue());
    assertEquals(0, json.get("divergences").size());
  }

  @Test
  void aProblemIsPartOfTheJson() {
    JsonNode json = CheckJson.of(FAILED);

    assertEquals("fail", json.get("verdict").textValue());
    assertEquals("[\"outcome K4a decides no edge\"]", json.get("problems").toString());
  }

  @Test
  void everyEntryIsATestToJUnit() throws IOException {
    Path file = directory.resolve("check.xml");

    CheckJUnit.write(FAILED, file);

    String xml = Files.readString(file);
    assertTrue(xml.contains("tests=\"5\" failures=\"1\""), xml);
    assertTrue(xml.contains("name=\"MutantOne\""), xml);
    assertTrue(xml.contains("<failure message=\"outcome K4a decides no edge\">"), xml);
  }

  @Test
  void everyEntryOfTheKernelLevelIsATestToJUnit() throws IOException {
    Path file = directory.resolve("check.xml");

    CheckJUnit.write(KERNEL, file);

    String xml = Files.readString(file);
    assertTrue(xml.contains("tests=\"5\" failures=\"0\""), xml);
    assertTrue(xml.contains("name=\"MutantMmuOne\""), xml);
  }
}
