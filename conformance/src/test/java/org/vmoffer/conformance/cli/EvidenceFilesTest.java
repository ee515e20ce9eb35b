package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs and histories as files: what the commands say of good, bad and broken ones. */
class EvidenceFilesTest {
  private static final String HELLO =
      "{\"op\":\"hello\",\"protocol\":1,\"arch\":\"x86-64\",\"pageSize\":4096,\"userPages\":2,"
          + "\"frames\":2,\"maxPid\":2,\"offerLimit\":1}\n";
  private static final String SPAWN = "\"pid\":0,\"name\":\"spawn\",\"args\":{}";
  private static final String LOG = HELLO + "{" + SPAWN + ",\"ret\":1}\n";

  /** Two spawns that overlap. */
  private static final String HISTORY =
      HELLO
          + "{\"id\":1,\"thread\":\"a\",\"t\":100,"
          + SPAWN
          + "}\n"
          + "{\"id\":2,\"thread\":\"b\",\"t\":110,"
          + SPAWN
          + "}\n"
          + "{\"id\":1,\"t\":160,\"ret\":2}\n"
          + "{\"id\":2,\"t\":170,\"ret\":1}\n";

  @TempDir private Path scratch = Path.of("");

  private TinyHome.Run run(String command, String text, String... options) throws IOException {
    Path file = Files.writeString(scratch.resolve("evidence.jsonl"), text);
    List<String> args = new ArrayList<>(List.of(command, file.toString()));
    args.addAll(List.of(options));
    return new TinyHome(scratch).run(args.toArray(String[]::new));
  }

  private String junit() throws IOException {
    return Files.readString(scratch.resolve("junit.xml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "linearize"})
  void whatIsSpecifiedPasses(String command) throws IOException {
    String text = command.equals("validate") ? LOG : HISTORY;
    TinyHome.Run run = run(command, text, "--junit", scratch.resolve("junit.xml").toString());
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains(command + ": pass"), run.out());
    assertTrue(junit().contains("tests=\"1\" failures=\"0\""), junit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kernel", "specification"})
  void aLogMayBeginWithAStateWhoeverIsAsked(String oracle) throws IOException {
    String claim =
        "{\"pid\":2,\"name\":\"vm_claim\",\"args\":{\"src_pid\":1,\"remote_addr\":4096,\"local_addr\":0,\"size\":0,\"flags\":0},\"ret\":0,\"local_addr\":0,\"size\":4096}\n";
    String load =
        "{\"pid\":2,\"name\":\"access\",\"args\":{\"addr\":0,\"kind\":\"R\"},\"ret\":0,"
            + "\"value\":7}\n";
    String begun =
        HELLO
            + "{\"state\":{\"processes\":{\"1\":{\"pages\":{\"1\":{\"frame\":1,\"cur\":\"RW\",\"max\":\"RWX\",\"marks\":[]}}},\"2\":{\"pages\":{}}},\"offers\":[{\"src\":1,\"dst\":2,\"addr\":4096,\"pages\":1,\"grant\":\"R\",\"drop\":\"W\"}],\"content\":{\"1\":7}}}\n"
            + claim
            + load;
    Path project = Path.of("..").toAbsolutePath();
    Path file = Files.writeString(scratch.resolve("a.log"), begun);
    Path wrong = Files.writeString(scratch.resolve("b.log"), begun.replace(":7}\n", ":6}\n"));
    TinyHome home = new TinyHome(project);

    TinyHome.Run good = home.run("validate", "--oracle", oracle, file.toString());
    TinyHome.Run bad = home.run("validate", "--oracle", oracle, wrong.toString());

    assertEquals(ExitCode.GOOD, good.exitCode(), good.out() + good.err());
    assertEquals(ExitCode.FOUND, bad.exitCode(), bad.out() + bad.err());
    assertTrue(bad.out().contains("rejected at line 4"), bad.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "linearize"})
  void anAnswerThatNothingExplainsIsFound(String command) throws IOException {
    String text =
        command.equals("validate")
            ? LOG.replace("\"ret\":1", "\"ret\":2")
            : HISTORY.replace("\"ret\":2", "\"ret\":1");
    TinyHome.Run run = run(command, text, "--junit", scratch.resolve("junit.xml").toString());
    assertEquals(ExitCode.FOUND, run.exitCode(), run.err());
    assertTrue(run.out().contains(command + ": fail"), run.out());
    assertTrue(junit().contains("tests=\"1\" failures=\"1\""), junit());
    JsonNode json = new JsonMapper().readTree(run(command, text, "--json").out());
    assertEquals("fail", json.path("verdict").asText());
  }

  @Test
  void callsThatCannotBeOrderedAreDrawn() throws IOException {
    Path svg = scratch.resolve("calls.svg");
    TinyHome.Run run =
        run("linearize", HISTORY.replace("\"ret\":2", "\"ret\":1"), "--svg", svg.toString());
    assertEquals(ExitCode.FOUND, run.exitCode(), run.err());
    String drawing = Files.readString(svg);
    assertTrue(drawing.startsWith("<svg") && drawing.contains("spawn"), drawing);
  }

  @Test
  void whatIsGivenUpIsNoPass() throws IOException {
    String file = scratch.resolve("junit.xml").toString();
    TinyHome.Run run = run("linearize", HISTORY, "--max-states", "1", "--junit", file);
    assertEquals(ExitCode.ENVIRONMENT, run.exitCode(), run.out());
    assertTrue(junit().contains("tests=\"1\" failures=\"1\""), junit());
  }

  @Test
  void thePageShowsWhatIsPrinted() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "histories.md"));
    TinyHome.Run run = run("linearize", block(page, "history"));
    assertEquals(ExitCode.FOUND, run.exitCode(), run.err());
    String printed =
        run.out().replace(scratch.resolve("evidence.jsonl").toString(), "history.jsonl");
    assertEquals(block(page, "report"), printed.substring(0, printed.indexOf("\nhistory ")));
  }

  private static String block(String page, String name) {
    int from = page.indexOf("```" + name + "\n") + name.length() + 4;
    return page.substring(from, page.indexOf("```", from));
  }

  @Test
  void aCallWithoutAReturnMayHaveTakenEffectOrNot() throws IOException {
    String pending = HISTORY.replace("{\"id\":2,\"t\":170,\"ret\":1}\n", "");
    assertEquals(ExitCode.GOOD, run("linearize", pending).exitCode());
    String alone = pending.replace("\"ret\":2", "\"ret\":1");
    assertEquals(ExitCode.GOOD, run("linearize", alone).exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{\"op\":\"hello\"}",
        HELLO,
        HELLO + "{\"id\":1}",
        HELLO + "{\"id\":1,\"thread\":\"a\",\"t\":1,\"pid\":0,\"name\":\"span\",\"args\":{}}",
        HELLO + "{\"pid\":9,\"name\":\"fork\",\"args\":{},\"ret\":0}",
        HELLO + "{\"pid\":0,\"name\":\"spawn\",\"args\":{}",
      })
  void whatIsNeitherIsSaidToBeNeither(String text) throws IOException {
    for (String command : List.of("validate", "linearize")) {
      TinyHome.Run run = run(command, text);
      assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.out());
      assertTrue(run.err().matches("(?s).*evidence\\.jsonl:[12]\\b.*"), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
    }
  }
}
