package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code what-if} and {@code diff} over the tiny model. */
final class WhatIfCommandTest {
  @TempDir private static Path root;

  @BeforeAll
  static void makeHome() throws Exception {
    TinyHome.in(root);
    String catalogue = Files.readString(Path.of("..", "spec", "switches.json"));
    Files.writeString(
        root.resolve("spec").resolve("switches.json"),
        catalogue.replaceAll("\"models\": \\[[^\\]]*\\]", "\"models\": [\"MCTiny\"]"));
  }

  private static TinyHome.Run run(String... args) {
    return new TinyHome(root).run(args);
  }

  private static String last(TinyHome.Run run) {
    return run.out().lines().reduce("", (_, line) -> line);
  }

  @Test
  void theSwitchesAreListed() {
    TinyHome.Run run = run("what-if", "--list");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("switch  "), run.out());
    assertTrue(run.out().contains("\noffer-replaces "), run.out());
    assertTrue(last(run).matches("what-if: switches=\\d{2}"), last(run));
  }

  @Test
  void theListIsJsonOnRequest() throws IOException {
    JsonNode json = new JsonMapper().readTree(run("what-if", "--list", "--json").out());

    assertEquals("Fail", json.at("/switches/0/overrides").fieldNames().next());
  }

  @Test
  void aPropertyThatDoesNotHoldIsAnAnswerWithAShortestWalk() {
    TinyHome.Run run = run("what-if", "maximum-open");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("MCTiny: I2NoGainProp does not hold:\n\nstep "), run.out());
    assertTrue(run.out().contains("= f0 R/RWX shared"), run.out());
    assertTrue(
        run.out().contains("\nwhat-if: violates model=MCTiny property=I2NoGainProp steps=5\n"),
        run.out());
  }

  @Test
  void ifAllHoldsTheBehaviourIsCompared() throws IOException {
    TinyHome.Run run = run("what-if", "--json", "offer-returns-id");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    JsonNode model = new JsonMapper().readTree(run.out()).at("/models/0");
    assertTrue(model.get("violates").isNull());
    JsonNode change = model.at("/difference/changes/0");
    assertEquals("vm_offer", change.get("call").asText());
    assertEquals("O0", change.get("before").asText());
    assertEquals("O0", change.get("after").asText());
    assertTrue(change.get("inReply").asBoolean());
    assertEquals(1, change.at("/example/after/reply/ret").asInt());
    assertEquals(1, model.at("/difference/changes").size());
  }

  @Test
  void whatTheModelDoesNotReachChangesNothing() {
    TinyHome.Run run = run("what-if", "size-ignored");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("\nThe behaviour is the same.\n"), run.out());
    assertTrue(run.out().contains("\nwhat-if: holds model=MCTiny behaviour=equal\n"), run.out());
  }

  @Test
  void aVersionIsEqualToItself() {
    TinyHome.Run run = run("diff", "-", "-");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertEquals("diff: equal model=MCTiny", last(run));
  }

  @Test
  void aDirectoryIsAVersion() {
    TinyHome.Run run = run("diff", "-", root.resolve("spec").toString());

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertEquals("diff: equal model=MCTiny", last(run));
  }

  @Test
  void versionsThatDoOtherwiseDifferEvenIfAPropertyDoesNotHold() throws IOException {
    TinyHome.Run run = run("diff", "--json", "-", "maximum-open");

    assertEquals(ExitCode.FOUND, run.exitCode(), run.err());
    JsonNode json = new JsonMapper().readTree(run.out());
    assertEquals("vm_claim", json.at("/models/0/difference/changes/0/call").asText());
    assertTrue(json.at("/models/0/difference/changes/0/inState").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "'what-if', 'what-if takes switches, or else --list alone'",
    "'what-if --list size-ignored', 'what-if takes switches, or else --list alone'",
    "'what-if no-such', 'no-such: no such switch; expected one that what-if --list shows'",
    "'what-if maximum-open claim-starts-bare', 'both mean something else by Taken'",
    "'what-if size-ignored --model MCNone', 'MCNone: no such model; expected one of [MCTiny]'",
    "'diff -', 'Missing required parameter'",
    "'diff - no-such', 'no-such: no such switch'",
    "'diff - size-ignored,', ': no such switch'",
    "'diff - /tmp', '/tmp: there is no VmOffer.tla in it'",
    "'diff - - --model MCNone', 'MCNone: no such model'"
  })
  void badUsageIsExplained(String args, String fault) {
    TinyHome.Run run = run(args.split(" ", -1));

    assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.out());
    assertTrue(run.err().contains(fault), run.err());
  }
}
