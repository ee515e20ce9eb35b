package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConvertCommandTest {
  private static final Path PROJECT = Path.of("..");

  @TempDir private Path scratch;

  private static TinyHome.Run run(String... args) {
    return new TinyHome(PROJECT).run(args);
  }

  private String converted(String name, String... args) throws IOException {
    Path file = scratch.resolve(name);
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "-o";
    all[args.length + 1] = file.toString();
    TinyHome.Run run = run(all);
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    return Files.readString(file);
  }

  @Test
  void aCounterexampleBecomesATraceALogThatIsRejectedAndALitmusTestThatPasses() throws IOException {
    String mutant = "MutantDropKeepsMaximum";
    JsonNode itf =
        new JsonMapper()
            .readTree(
                converted("a.itf.json", "convert", "--counterexample", mutant, "--to", "itf"));
    String trace = scratch.resolve("a.itf.json").toString();
    String log = converted("a.log", "convert", trace, "--to", "log", "--states");
    converted("drop.litmus", "convert", trace, "--to", "litmus");
    TinyHome.Run validated = run("validate", scratch.resolve("a.log").toString());

    assertEquals(itf.get("states").size(), log.lines().count());
    assertEquals(ExitCode.FOUND, validated.exitCode(), validated.out());
    assertTrue(validated.out().contains("rejected at line 6"), validated.out());
    assertEquals(ExitCode.GOOD, run("race", scratch.resolve("drop.litmus").toString()).exitCode());
  }

  @Test
  void theDocumentShowsWhatTheCommandPrints() throws IOException {
    TinyHome.Run run =
        run("convert", "--counterexample", "MutantDropKeepsMaximum", "--to", "litmus");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(
        Files.readString(PROJECT.resolve("docs").resolve("traces.md")).contains(run.out()),
        run.out());
  }

  @Test
  void aCounterexampleOfTheKernelLevelHasEveryVariableAndItsScenario() throws IOException {
    String mutant = "MutantMmuCowLent";
    JsonNode itf =
        new JsonMapper()
            .readTree(
                converted("a.itf.json", "convert", "--counterexample", mutant, "--to", "itf"));
    String litmus =
        converted("cow-lent.litmus", "convert", "--counterexample", mutant, "--to", "litmus");
    long steps =
        Files.readAllLines(PROJECT.resolve("spec/counterexamples/" + mutant + ".txt")).size();

    assertEquals(steps + 1, itf.get("states").size());
    for (String variable : new String[] {"action", "tlb", "buffer", "lock", "job", "offers"}) {
      assertTrue(itf.get("states").get(1).has(variable), variable);
    }
    assertTrue(litmus.contains("r1 = fork | r2 = claim P1[0]"), litmus);
    assertEquals(
        ExitCode.GOOD, run("race", scratch.resolve("cow-lent.litmus").toString()).exitCode());
  }

  @Test
  void aWalkOfTheCorporaIsConvertedWithoutTheSpecification() throws IOException {
    String log =
        converted(
            "walk.log",
            "convert",
            "--model",
            "MCLimits",
            "--walk",
            "0",
            "--to",
            "log",
            "--states",
            "--traces",
            PROJECT.resolve("traces").toString());

    assertTrue(log.lines().skip(1).allMatch(line -> line.contains("\"state\":")), log);
    assertEquals(ExitCode.GOOD, run("validate", scratch.resolve("walk.log").toString()).exitCode());
  }

  @Test
  void whatCannotBeConvertedIsSaid() throws IOException {
    Path junk = scratch.resolve("junk");
    Files.writeString(junk, "{\"a\":1}\n");
    assertRefused("something else", "convert", junk.toString(), "--to", "log");
    assertRefused("no such file", "convert", scratch.resolve("none").toString(), "--to", "itf");
    assertRefused("no such model", "convert", "--counterexample", "MCNone", "--to", "itf");
    assertRefused("--states", "convert", junk.toString(), "--to", "itf", "--states");
    assertRefused(
        "is called as its file",
        "convert",
        junk.toString(),
        "--to",
        "litmus",
        "-o",
        scratch.resolve("A.litmus").toString());
    assertRefused("--to", "convert", junk.toString());
    assertRefused(
        "there is no 99999", "convert", "--model", "MCLimits", "--walk", "99999", "--to", "log");
  }

  private static void assertRefused(String told, String... args) {
    TinyHome.Run run = run(args);
    assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.err());
    assertTrue(run.err().contains(told), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}
