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
import org.vmoffer.conformance.litmus.LitmusPageTest;
import org.vmoffer.conformance.tlc.Specs;

final class RaceCommandTest {
  private static final String TEXT =
      """
      test   tiny
      asks   Who wins?
      cites  D5

      start    P1[0] RW
      pending  P1[0] to P2 grant R

      P1                  | P2
      x = cancel [0] to P2 | c = claim P1[0]

      forbidden x = C0 and c = K0
      """;

  @TempDir private Path root;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = root.resolve("litmus").resolve("tiny.litmus");
    Files.createDirectories(root.resolve("litmus"));
    Files.writeString(file, TEXT);
  }

  private TinyHome.Run run(String... args) {
    return new TinyHome(root).run(args);
  }

  private void edit(String text, String replacement) throws IOException {
    Files.writeString(file, TEXT.replace(text, replacement));
  }

  @Test
  void theTestsOfTheProjectAreRun() {
    TinyHome.Run run = run("race");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("as expected"), run.out());
    assertTrue(run.out().contains("race: pass tests=1 failed=0 compared=0 outcomes=2 "), run.out());
  }

  @Test
  void theOutcomesOfANamedTestArePrinted() {
    TinyHome.Run run = run("race", file.toString());

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("C0  K4"), run.out());
    assertTrue(run.out().contains("C2  K0"), run.out());
    assertTrue(run.out().contains("forbidden  x = C0 and c = K0  holds"), run.out());
  }

  @Test
  void thePageAboutTheFormatShowsWhatIsPrinted() throws IOException {
    String example = "litmus/claim-takes-store-right.litmus";
    String out = run("race", Path.of("..").resolve(example).toString()).out();

    LitmusPageTest.assertShows(
        "outcomes",
        "$ ./vmoffer race " + example + "\n" + out.replaceAll("seconds=.*", "seconds=0.01"));
  }

  @Test
  void whatIsNotAsExpectedIsFound() throws IOException {
    edit("forbidden", "required");

    TinyHome.Run run = run("race");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().contains("DOES NOT HOLD (line 11)"), run.out());
  }

  @Test
  void aWayToAnOutcomeIsDrawn() {
    String byNumber = run("race", file.toString(), "--show", "1").out();

    assertTrue(byNumber.contains("OfferDecide"), byNumber);
    assertEquals(byNumber, run("race", file.toString(), "--show", "c = K4").out());
  }

  @Test
  void anOutcomeThatIsNotThereIsBadInput() {
    for (String wanted : new String[] {"3", "0", "x = C0 and c = K0", "y = 1", "x ="}) {
      TinyHome.Run run = run("race", file.toString(), "--show", wanted);

      assertEquals(ExitCode.BAD_INPUT, run.exitCode(), wanted);
      assertTrue(run.err().contains("; expected "), run.err());
    }
  }

  @Test
  void aBadFileIsBadInput() throws IOException {
    edit("claim", "clam");

    TinyHome.Run run = run("race");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("tiny.litmus:9:28: 'clam'; expected an operation"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    assertEquals(ExitCode.BAD_INPUT, run("race", "nowhere.litmus").exitCode());
    assertEquals(ExitCode.BAD_INPUT, run("race", "pom.xml").exitCode());
    assertEquals(ExitCode.BAD_INPUT, run("race", root.resolve("spec").toString()).exitCode());
  }

  @Test
  void rubbishIsBadInput() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, 0, 1});
    assertEquals(ExitCode.BAD_INPUT, run("race").exitCode());
    Files.writeString(file, "x".repeat(2 << 20));
    assertEquals(ExitCode.BAD_INPUT, run("race").exitCode());
    Files.writeString(file, "");
    assertEquals(ExitCode.BAD_INPUT, run("race").exitCode());
  }

  @Test
  void everyBadFileIsTold() throws IOException {
    edit("claim", "clam");
    Files.writeString(root.resolve("litmus").resolve("empty.litmus"), "");

    TinyHome.Run run = run("race");

    assertTrue(run.err().contains("empty.litmus: nothing in it"), run.err());
    assertTrue(run.err().contains("tiny.litmus:9:28"), run.err());
  }

  @Test
  void whatIsNoFileIsNotReadAsOne() throws IOException {
    Files.createDirectory(root.resolve("litmus").resolve("directory.litmus"));

    assertEquals(ExitCode.GOOD, run("race").exitCode());
    assertTrue(run("race", "").err().contains("an empty name"));
  }

  @Test
  void aFileThatIsNamedTwiceCountsOnce() {
    String out = run("race", file.toString(), root.resolve("litmus").toString()).out();

    assertTrue(out.contains(" tests=1 "), out);
  }

  @Test
  void aMarkOfTheByteOrderIsNoText() throws IOException {
    Files.writeString(file, "\ufeff" + TEXT);

    assertEquals(ExitCode.GOOD, run("race").exitCode());
  }

  @Test
  void theNameOfAFileIsThatOfItsTest() throws IOException {
    edit("tiny", "other");

    TinyHome.Run run = run("race");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("the name of the file"), run.err());
  }

  @Test
  void tlcAgrees() throws IOException {
    Specs.copyTo(Files.createDirectory(root.resolve("spec")));

    TinyHome.Run run = run("race", "--tlc");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("compared=1"), run.out());
  }

  @Test
  void aResultIsJsonOnRequest() throws IOException {
    JsonNode result = new JsonMapper().readTree(run("race", "--json").out());

    assertTrue(result.get("passed").booleanValue());
    JsonNode test = result.get("tests").get(0);
    assertEquals(2, test.get("outcomes").size());
    assertEquals("K4", test.get("outcomes").get(0).get("values").get("c").textValue());
    assertTrue(test.get("outcomes").get(0).get("interleavings").longValue() > 0);
    assertTrue(test.get("expectations").get(0).get("holds").booleanValue());
  }
}
