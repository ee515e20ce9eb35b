package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.KernelSpecs;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TinyGraph;

final class CheckCommandTest {
  private static final String[] TINY = {"check", "--model", TinyHome.MODEL};
  private static final String TINY_COUNTEREXAMPLE =
      """
      1 Take(t = 2)
      2 Give(t = 2)
      3 Take(t = 1)
      4 Retry(t = 1)
      then from 3 again, for ever
      """;

  @TempDir private Path root;
  private TinyHome home;

  @BeforeEach
  void makeHome() throws Exception {
    home = TinyHome.in(root);
  }

  private void editManifest(String text, String replacement) throws IOException {
    Specs.edit(root.resolve("spec"), "manifest.json", text, replacement);
  }

  private void keepCounterexample(String steps) throws IOException {
    Path kept = Files.createDirectories(root.resolve("spec").resolve("counterexamples"));
    Files.writeString(kept.resolve(KernelSpecs.NAME + ".txt"), steps);
  }

  private static String lastLine(TinyHome.Run run) {
    return run.out().lines().reduce("", (_, line) -> line);
  }

  @Test
  void aModelIsCheckedFromTlcToTheReplay() {
    TinyHome.Run run = home.run("check", "--fresh", "--model", TinyHome.MODEL);

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(
        lastLine(run)
            .startsWith(
                "check: pass models=1 only-checked=0 mutants=0 states=%d edges=%d "
                    .formatted(TinyGraph.get().stateCount(), TinyGraph.get().edgeCount())),
        run.out());
    assertFalse(run.err().contains("kept"), run.err());
  }

  @Test
  void whatTlcFoundIsKept() {
    TinyHome.Run run = home.run(TINY);

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.err().contains("(TLC's verdict is kept)"), run.err());
  }

  @Test
  void theResultIsJsonOnRequest() throws IOException {
    TinyHome.Run run = home.run("check", "--model", TinyHome.MODEL, "--json");

    JsonNode json = new JsonMapper().readTree(run.out());
    assertEquals("pass", json.get("verdict").textValue());
    JsonNode model = json.get("models").get(0);
    assertEquals(TinyGraph.get().edgeCount(), model.get("edges").intValue());
    assertTrue(model.get("steps").intValue() >= TinyGraph.get().edgeCount());
    assertTrue(model.get("comparedEdgesPerSecond").longValue() > 0);
  }

  @Test
  void theCommittedCorpusIsReplayedToo() throws IOException {
    home.run("traces");

    JsonNode json =
        new JsonMapper().readTree(home.run("check", "--model", TinyHome.MODEL, "--json").out());

    assertTrue(json.get("models").get(0).get("corpusWalks").intValue() > 0, json.toString());
  }

  @Test
  void aStaleCorpusIsAProblemThatNamesItsRemedy() throws IOException {
    home.run("traces");
    Specs.edit(root.resolve("spec"), "Rights.tla", "====", "=====");

    TinyHome.Run run = home.run(TINY);

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().contains("./vmoffer traces"), run.out());
  }

  @Test
  void aCountThatTheManifestDoesNotExpectIsFound() throws IOException {
    editManifest("\"expected\":\"pass\"", "\"expected\":\"pass\",\"states\":7");

    TinyHome.Run run = home.run(TINY);

    assertEquals(ExitCode.FOUND, run.exitCode());
    String states = Integer.toString(TinyGraph.get().stateCount());
    assertTrue(run.out().contains("states is " + states + ", expected 7"), run.out());
    assertTrue(lastLine(run).startsWith("check: fail "), run.out());
  }

  @Test
  void aPropertyThatDoesNotHoldIsShownCallByCall() throws IOException {
    Specs.edit(root.resolve("spec"), "VmOffer.tla", "max |-> o.grant", "max |-> Right");

    TinyHome.Run run = home.run(TINY);

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().startsWith("MCTiny violates I2NoGainProp:\n\n1. Spawn"), run.out());
    assertTrue(run.out().contains("result is violates:I2NoGainProp, expected pass"), run.out());
  }

  @Test
  void aModuleThatTlcCannotReadIsBadInput() throws IOException {
    Specs.edit(root.resolve("spec"), "World.tla", "EXTENDS", "EXTEND");

    TinyHome.Run run = home.run(TINY);

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("World"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void anUnknownModelIsBadUsageAndTheKnownOnesAreNamed() {
    TinyHome.Run run = home.run("check", "--model", "MCNone");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals("vmoffer: --model MCNone: no such model; expected one of MCTiny\n", run.err());
  }

  @Test
  void aFileThatCannotBeWrittenIsBadInputBeforeAnyWork() {
    TinyHome.Run run =
        home.run("check", "--model", TinyHome.MODEL, "--junit", root + "/none/check.xml");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        ("vmoffer: --junit %1$s/none/check.xml: %1$s/none is no directory;"
                + " expected a file in one that is there%n")
            .formatted(root),
        run.err());
  }

  @Test
  void modelsThatTouchTooFewRulesAreNotEnough() {
    TinyHome.Run run = home.run("check");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().contains("outcome K5 decides no edge"), run.out());
  }

  @Test
  void noJobsAreBadUsage() {
    assertEquals(ExitCode.BAD_INPUT, home.run("check", "--jobs", "0").exitCode());
  }

  @Test
  void tablesAreNotMadeOfWhatFails() throws IOException {
    Path page = Files.writeString(root.resolve("spec").resolve("README.md"), "# As it was\n");

    TinyHome.Run run = home.run("tables");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertEquals("# As it was\n", Files.readString(page));
    assertTrue(lastLine(run).startsWith("tables: not current "), run.out());
  }

  @Test
  void theStepsOfANamedMutantOfTheKernelLevelAreShown() throws IOException {
    KernelSpecs.tiny(root.resolve("spec"), "retry", "EndProp");
    editManifest(
        "{\"models\":[",
        """
        {"models":[{"name":"MCMmuTiny","module":"MCMmuTiny","config":"MCMmuTiny.cfg",
          "question":"?","kind":"kernel-mutant","expected":"violates:EndProp"},
        """);
    keepCounterexample(TINY_COUNTEREXAMPLE);

    TinyHome.Run run = home.run("check", "--model", KernelSpecs.NAME);

    assertEquals(ExitCode.GOOD, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("\n4 Retry(t = 1)\nthen from 3 again, for ever\n"), run.out());
    assertTrue(
        lastLine(run)
            .contains(
                " kernel=0 kernel-compared=0 kernel-states=0 kernel-steps=0 kernel-mutants=1 "),
        run.out());
  }

  @Test
  void anotherCounterexampleThanTheOneKeptIsFound() throws IOException {
    KernelSpecs.tiny(root.resolve("spec"), "retry", "EndProp");
    editManifest(
        "{\"models\":[",
        """
        {"models":[{"name":"MCMmuTiny","module":"MCMmuTiny","config":"MCMmuTiny.cfg",
          "question":"?","kind":"kernel-mutant","expected":"violates:EndProp"},
        """);
    keepCounterexample(TINY_COUNTEREXAMPLE.replace("4 Retry", "4 Leave"));

    TinyHome.Run run = home.run("check", "--model", KernelSpecs.NAME);

    assertEquals(ExitCode.FOUND, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("PROBLEM MCMmuTiny: the counterexample is another"), run.out());
    assertTrue(run.out().contains("'./vmoffer tables' renews it\n"), run.out());
    assertTrue(run.out().contains("\n- 4 Leave(t = 1)\n+ 4 Retry(t = 1)\n"), run.out());
  }

  @Test
  void aWitnessMustBeReached() throws IOException {
    KernelSpecs.tiny(root.resolve("spec"), "pass", "EndProp");
    editManifest(
        "{\"models\":[",
        """
        {"models":[{"name":"MCMmuTiny","module":"MCMmuTiny","config":"MCMmuTiny.cfg",
          "question":"?","kind":"kernel-witness","expected":"violates:EndReached"},
        """);

    TinyHome.Run run = home.run("check", "--model", KernelSpecs.NAME);

    assertEquals(ExitCode.FOUND, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains(", expected violates:EndReached"), run.out());
    assertTrue(lastLine(run).contains(" kernel-mutants=0 kernel-witnesses=1 "), run.out());
  }

  @Test
  void anotherPropertyThanTheExpectedOneIsFoundAndItsStepsAreShown() throws IOException {
    Specs.edit(
        root.resolve("spec"), "VmOfferMmu.tla", "Quiet == \\A t", "Quiet == FALSE /\\ \\A t");
    editManifest(
        "{\"models\":[",
        """
        {"models":[{"name":"MCMmuNoTables","module":"MCMmu","config":"MCMmuNoTables.cfg",
          "question":"?","kind":"kernel","expected":"pass"},
        """);

    TinyHome.Run run = home.run("check", "--model", "MCMmuNoTables");

    assertEquals(ExitCode.FOUND, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().startsWith("MCMmuNoTables violates deadlock:\n\n1 "), run.out());
    assertTrue(run.out().contains("result is violates:deadlock, expected pass"), run.out());
  }
}
