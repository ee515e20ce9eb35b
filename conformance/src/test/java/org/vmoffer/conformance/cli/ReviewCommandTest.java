package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What {@code review} lists and shows. */
final class ReviewCommandTest {
  @TempDir private static Path root;
  @TempDir private Path scratch;

  @BeforeAll
  static void makeHome() throws Exception {
    LedgerHome.in(root).run("review", "--renew");
  }

  private static TinyHome.Run run(String... args) {
    return new TinyHome(root).run(args);
  }

  @Test
  void entriesAreListedALineEach() {
    TinyHome.Run run = run("review");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("\nD1     Whose rights count?  "), run.out());
    assertTrue(run.out().endsWith("\nreview: entries=2 witnesses=1 what-ifs=1\n"), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--call, mprotect, D1",
    "--topic, devices, D2",
    "--rule, K0, D1",
    "--text, 'RACE  keeps', D1",
    "--text, 'xnu', D1",
    "--text, 'wait claim', D2"
  })
  void thoseEntriesAreListedThatAreAskedFor(String option, String value, String id) {
    TinyHome.Run run = run("review", option, value);

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertEquals(3, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("\n" + id + " "), run.out());
  }

  @ParameterizedTest
  @CsvSource({"--what-if, D1", "--no-precedent, D2"})
  void entriesAreChosenByWhatTheyHave(String option, String id) {
    TinyHome.Run run = run("review", option);

    assertEquals(3, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("\n" + id + " "), run.out());
  }

  @Test
  void thatNoEntryIsSoIsFound() {
    TinyHome.Run run = run("review", "--call", "mprotect", "--topic", "devices");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().endsWith("review: entries=0 witnesses=0 what-ifs=0\n"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--topic | names | --topic: no entry has \"names\"; expected one of claim devices"
            + " permissions",
        "--call | fork | --call: no entry has \"fork\"; expected one of mprotect vm_claim",
        "--rule | K6 | --rule: no entry has \"K6\"; expected one of K0"
      })
  void whatNoEntryHasIsBadInputWithWhatThereIs(String option, String value, String message) {
    TinyHome.Run run = run("review", option, value);

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals("vmoffer: " + message, run.err().strip());
  }

  @Test
  void anUnknownEntryIsBadInputWithWhatThereIs() {
    TinyHome.Run run = run("review", "D15");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("D15: no such entry; expected one of D1 to D2"), run.err());
  }

  @Test
  void anEntryIsShownWithAllThatItSays() {
    TinyHome.Run run = run("review", "D1");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("D1  Whose rights count?\n"), run.out());
    assertTrue(
        run.out().contains("\n  - Those at the offer.\n    A race keeps rights.\n"), run.out());
    assertTrue(run.out().contains("\n    https://example.org/xnu\n"), run.out());
    assertTrue(run.out().contains("  " + LedgerHome.KERNEL + ":2  claimRule\n"), run.out());
    assertTrue(run.out().contains("  spec/VmOffer.tla:"), run.out());
    assertTrue(run.out().contains("\n  step  pid  call "), run.out());
    assertTrue(run.out().contains(" is vm_claim ok with src_pid = o.pid\n"), run.out());
    assertTrue(run.out().contains("  Not measured: ./vmoffer what-if claim-trusts"), run.out());
  }

  @Test
  void whatAnEntryHasNoneOfItSaysWhy() {
    TinyHome.Run run = run("review", "D2");

    assertTrue(run.out().contains("\n  none found\n"), run.out());
    assertTrue(run.out().contains("\n  No model has devices.\n"), run.out());
    assertTrue(run.out().contains("\n  There is nothing to replace.\n"), run.out());
  }

  @Test
  void severalEntriesAreShownInTheOrderInWhichTheyAreNamed() {
    String out = run("review", "D2", "D1", "D2").out();

    assertTrue(out.startsWith("D2  "), out);
    assertTrue(out.indexOf("\nD1  ") > 0, out);
    assertTrue(out.endsWith("review: shown entries=2\n"), out);
  }

  @Test
  void aWalkThatIsLookedForNowIsTheOneThatIsKept() {
    assertEquals(run("review", "D1").out(), run("review", "D1", "--live").out());
  }

  @Test
  void theListAndEntriesAreJsonOnRequest() throws IOException {
    JsonNode list = new JsonMapper().readTree(run("review", "--json").out());
    JsonNode shown = new JsonMapper().readTree(run("review", "D1", "--json").out());

    assertEquals("MCTiny", list.at("/entries/0/witness").asText());
    assertTrue(list.at("/entries/1/witness").isNull());
    assertEquals("Whose rights count?", shown.at("/entries/0/entry/question").asText());
    assertEquals(2, shown.at("/entries/0/evidence/implementation/0/line").asInt());
    assertEquals("spawn", shown.at("/entries/0/evidence/witness/steps/0/name").asText());
  }

  @Test
  void theWalkIsWrittenAsItf() throws IOException {
    Path file = scratch.resolve("walk.itf.json");

    run("review", "D1", "--itf", file.toString());

    JsonNode itf = new JsonMapper().readTree(file.toFile());
    JsonNode shown = new JsonMapper().readTree(run("review", "D1", "--json").out());
    assertEquals("ITF", itf.at("/#meta/format").asText());
    assertEquals(
        shown.at("/entries/0/evidence/witness/steps").size() + 1, itf.get("states").size());
  }

  @Test
  void anEntryWithoutAWalkHasNoItf() {
    Path file = scratch.resolve("walk.itf.json");

    assertEquals(ExitCode.BAD_INPUT, run("review", "D2", "--itf", file.toString()).exitCode());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @CsvSource({
    "review D1 --topic claim",
    "review D1 --what-if",
    "review --live",
    "review --renew --check",
    "review --check --json"
  })
  void whatDoesNotGoTogetherIsBadUsage(String line) {
    assertEquals(ExitCode.BAD_INPUT, run(line.split(" ", -1)).exitCode());
  }
}
