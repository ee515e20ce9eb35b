package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindCommandTest {
  private static final String CLAIM = "vm_offer ok as o then vm_claim ok with src_pid = o.pid";

  @TempDir private static Path root;
  @TempDir private Path scratch;

  @BeforeAll
  static void makeHome() throws Exception {
    TinyHome.in(root);
  }

  private static TinyHome.Run run(String... args) {
    return new TinyHome(root).run(args);
  }

  @Test
  void aWalkIsShownWithTheStepsOfTheQuery() {
    TinyHome.Run run = run("find", CLAIM);

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("step  pid  call "), run.out());
    assertTrue(run.out().contains("is vm_claim ok with src_pid = o.pid\n"), run.out());
    assertTrue(run.out().contains("\nfind: found model=MCTiny steps="), run.out());
  }

  @Test
  void whatDoesNotOccurIsSaidWithWhatWasSearched() {
    TinyHome.Run run = run("find", "vm_claim ok then spawn ok where processes = 64");

    assertEquals(ExitCode.FOUND, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("It occurs in none of these models:\n  MCTiny: "), run.out());
    assertTrue(run.out().contains("\nfind: nothing models=1 positions="), run.out());
  }

  @Test
  void aWalkIsJsonOnRequest() throws IOException {
    JsonNode json = new JsonMapper().readTree(run("find", "--json", CLAIM).out());

    assertTrue(json.get("found").asBoolean());
    assertEquals(json.get("steps").asInt(), json.get("path").size());
    assertEquals("K0", json.get("path").get(json.at("/at/1").asInt()).at("/reply/rule").asText());
    assertEquals("MCTiny", json.at("/searched/0/model").asText());
  }

  @Test
  void nothingIsJsonToo() throws IOException {
    JsonNode json = new JsonMapper().readTree(run("find", "--json", "exec").out());

    assertFalse(json.get("found").asBoolean());
    assertFalse(json.has("path"));
  }

  @Test
  void aWalkIsWrittenAsItf() throws IOException {
    Path file = scratch.resolve("walk.itf.json");

    run("find", "--itf", file.toString(), CLAIM);

    assertEquals("ITF", new JsonMapper().readTree(file.toFile()).at("/#meta/format").asText());
  }

  @Test
  void whatIsNoQueryIsBadInput() {
    TinyHome.Run run = run("find", "vm_claim ok then vm_offre");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(
        run.err().startsWith("vmoffer: query, column 18: 'vm_offre'; expected a call"), run.err());
  }

  @Test
  void anUnknownModelIsBadInput() {
    TinyHome.Run run = run("find", "--model", "MCNone", CLAIM);

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("MCNone: no such model"), run.err());
  }
}
