package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplayCommandTest {
  @TempDir private static Path root;
  @TempDir private Path scratch;

  @BeforeAll
  static void makeCorpora() throws Exception {
    TinyHome.in(root).run("traces");
  }

  private static TinyHome.Run run(String... args) {
    return new TinyHome(root).run(args);
  }

  /** A directory of corpora in which the one of the tiny model says something else. */
  private Path falsified(String old, String with) throws IOException {
    Path directory = Files.createDirectories(scratch.resolve(TinyHome.MODEL));
    Path original = root.resolve("traces");
    Path file = Path.of(TinyHome.MODEL, "walks.jsonl.gz");
    byte[] packed = Files.readAllBytes(original.resolve(file));
    String text;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertTrue(text.contains(old), old);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve(file.getFileName())))) {
      out.write(text.replace(old, with).getBytes(StandardCharsets.UTF_8));
    }
    Files.copy(original.resolve("manifest.json"), scratch.resolve("manifest.json"));
    return scratch;
  }

  private Path withAFalseReply() throws IOException {
    return falsified(
        "{\"ret\":-1,\"errno\":\"ENOENT\",\"rule\":\"C2\"}",
        "{\"ret\":-1,\"errno\":\"EINVAL\",\"rule\":\"C1\"}");
  }

  @Test
  void allCorporaAreReplayedAndSummedUp() {
    TinyHome.Run run = run("replay");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("model "), run.out());
    String last = run.out().lines().reduce("", (_, line) -> line);
    assertTrue(last.matches("replay: pass models=1 walks=\\d+ steps=\\d+ .*"), last);
  }

  @Test
  void theWholeGraphIsReplayedOnRequest() {
    TinyHome.Run run = run("replay", "--full");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.err().contains("steps per edge, at least"), run.err());
  }

  @Test
  void aSummaryIsJsonOnRequest() throws IOException {
    JsonNode json = new JsonMapper().readTree(run("replay", "--json").out());

    assertEquals("pass", json.get("verdict").asText());
    assertEquals(TinyHome.MODEL, json.at("/models/0/name").asText());
    assertTrue(json.get("divergences").isEmpty());
  }

  @Test
  void aSummaryIsJUnitsOnRequest() throws IOException {
    Path file = scratch.resolve("replay.xml");

    run("replay", "--junit", file.toString());

    String xml = Files.readString(file);
    assertTrue(xml.contains("<testsuite name=\"replay\" tests=\"1\" failures=\"0\""), xml);
  }

  @Test
  void aDivergenceIsToldAndFound() throws IOException {
    TinyHome.Run run = run("replay", "--traces", withAFalseReply().toString());

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().startsWith("DIVERGENCE in model MCTiny at walk 0, step "), run.out());
    assertTrue(run.out().contains("replay: fail models=1"), run.out());
  }

  @Test
  void aDivergenceIsAFailureToJUnit() throws IOException {
    Path file = scratch.resolve("replay.xml");

    run("replay", "--traces", withAFalseReply().toString(), "--junit", file.toString());

    assertTrue(Files.readString(file).contains("<failure message=\"MCTiny at walk 0, step "));
  }

  @Test
  void oneWalkIsShownAsATable() {
    TinyHome.Run run = run("replay", "--model", TinyHome.MODEL, "--walk", "0", "--step", "1");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertEquals(4, run.out().lines().count(), run.out());
    assertTrue(run.out().endsWith("replay: pass model=MCTiny steps=2\n"), run.out());
  }

  @Test
  void theCommandOfADivergenceShowsItAgain() throws IOException {
    String traces = withAFalseReply().toString();
    String told = run("replay", "--traces", traces).out();
    String again = told.lines().filter(line -> line.startsWith("again ")).findFirst().orElseThrow();
    String[] args = again.replaceFirst("again +\\./vmoffer ", "").split(" ", -1);

    TinyHome.Run run = run(concat(args, "--traces", traces));

    assertEquals(ExitCode.FOUND, run.exitCode(), run.err());
    assertEquals(
        told.substring(0, told.indexOf("model ", 20)),
        run.out().substring(0, told.indexOf("model ", 20)));
  }

  private static String[] concat(String[] args, String... more) {
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  @Test
  void aStepBehindTheOneAskedForDoesNotCount() throws IOException {
    TinyHome.Run run =
        run(
            "replay",
            "--model",
            TinyHome.MODEL,
            "--walk",
            "0",
            "--step",
            "0",
            "--traces",
            withAFalseReply().toString());

    assertEquals(ExitCode.GOOD, run.exitCode());
  }

  @Test
  void anEdgeIsReachedOnTheShortestPath() {
    TinyHome.Run run = run("replay", "--model", TinyHome.MODEL, "--state", "0", "--call", "0");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("nobody can make call 0 in state 0"), run.err());
  }

  @Test
  void oneWalkIsWrittenAsItf() throws IOException {
    Path file = scratch.resolve("walk.itf.json");

    run("replay", "--model", TinyHome.MODEL, "--walk", "0", "--itf", file.toString());

    assertEquals("ITF", new JsonMapper().readTree(file.toFile()).at("/#meta/format").asText());
  }

  @Test
  void aStaleCorpusIsRefused(@TempDir Path other) throws Exception {
    TinyHome home = TinyHome.in(other);
    home.run("traces");
    Files.writeString(other.resolve("spec").resolve("Rights.tla"), "changed");

    TinyHome.Run run = home.run("replay");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("stale: Rights.tla has changed"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "'--walk 0', '--model is missing'",
    "'--model MCNone', 'there is no corpus of MCNone; expected one of [MCTiny]'",
    "'--full --model MCNone', 'MCNone: no such model; expected one of [MCTiny]'",
    "'--model MCTiny --walk 999', 'MCTiny: --walk: there is no 999; expected 0 to '",
    "'--model MCTiny --walk -1', 'MCTiny: --walk: there is no -1; expected 0 to '",
    "'--model MCTiny --walk 0 --step 9999', 'walk 0: --step: there is no 9999; expected 0 to '",
    "'--model MCTiny --state 0', '--call'",
    "'--model MCTiny --walk 0 --state 0 --call 0', 'exclude each other'",
    "'--model MCTiny --walk 0 --junit x', 'exclude each other'",
    "'--itf x', '--itf takes one walk'",
    "'--step 0', '--walk'",
    "'--traces /nowhere', 'manifest.json: is not there; expected a manifest'"
  })
  void badUsageIsExplained(String args, String fault) {
    TinyHome.Run run = run(("replay " + args).split(" ", -1));

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains(fault), run.err());
  }
}
