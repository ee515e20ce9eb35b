package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.json.JsonLines;

final class CorpusReaderTest {
  @TempDir private Path directory;

  /** What is said of the corpus after a line was edited; the name of the file is left out. */
  private String faultAfter(int line, UnaryOperator<String> edit) throws IOException {
    List<String> lines = SmallCorpus.lines(directory);
    lines.set(line, edit.apply(lines.get(line)));
    return faultOf(SmallCorpus.write(directory, lines));
  }

  private static String faultOf(Path file) {
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> CorpusReader.read(file));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith(file.toString()), message);
    return message.substring(file.toString().length());
  }

  private static UnaryOperator<String> replacing(String old, String with) {
    return line -> {
      assertTrue(line.contains(old), line);
      return line.replaceFirst(Pattern.quote(old), with);
    };
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    Corpus corpus = CorpusReader.read(SmallCorpus.write(directory));

    assertEquals(SmallModel.graph().edgeCount(), corpus.header().edges());
    assertEquals(SmallModel.graph().stateCount(), corpus.stateCount());
    assertEquals(corpus.header().steps(), corpus.stepCount());
    assertEquals(corpus.header().walks(), corpus.walkCount());
    assertEquals(SmallModel.BOUNDS, corpus.bounds());
    assertEquals(SmallModel.NAME, corpus.model());
  }

  @Test
  void aCorpusIsReadUnpackedToo() throws IOException {
    Path file = Files.write(directory.resolve("walks.jsonl"), SmallCorpus.lines(directory));

    assertEquals(SmallModel.graph().edgeCount(), CorpusReader.read(file).header().edges());
  }

  @Test
  void aFileThatIsNotThereIsSaidNotToBe() {
    assertEquals(": is not there; expected a file", faultOf(directory.resolve("nothing")));
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(SmallCorpus.write(directory));
    Path half = Files.write(directory.resolve("half"), Arrays.copyOf(whole, whole.length / 2));

    assertTrue(
        faultOf(half).endsWith("the compressed data is cut off or damaged; expected a whole file"));
  }

  @Test
  void aFileThatIsDamagedIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(SmallCorpus.write(directory));
    bytes[bytes.length / 2] ^= 0x55;
    Path damaged = Files.write(directory.resolve("damaged"), bytes);

    assertThrows(BadInputException.class, () -> CorpusReader.read(damaged));
  }

  @Test
  void aLineThatNeverEndsIsRefused() throws IOException {
    assertEquals(
        ":1: the line is too long; expected no more than 4,194,304 characters",
        faultAfter(0, line -> " ".repeat(JsonLines.LONGEST + 1)));
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = Files.write(directory.resolve("bytes"), new byte[] {'{', (byte) 0xff, '}'});

    assertEquals(":1: found bytes that are no text; expected UTF-8", faultOf(file));
  }

  @Test
  void aLineThatIsNoJsonIsRefused() throws IOException {
    assertTrue(faultAfter(1, line -> "{\"number\":0,").startsWith(":2: Unexpected end-of-input"));
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    assertEquals(
        ":1: format: found \"other\"; expected \"vmoffer-walks\"",
        faultAfter(0, replacing("vmoffer-walks", "other")));
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    assertEquals(
        ":1: version: found 2; expected 1",
        faultAfter(0, replacing("\"version\":1", "\"version\":2")));
  }

  @Test
  void anUnknownFieldIsRefused() throws IOException {
    assertTrue(
        faultAfter(0, replacing("\"version\":1", "\"version\":1,\"more\":0"))
            .startsWith(":1: more: is not known here"));
  }

  @Test
  void aFileOfTheSpecificationThatIsSomewhereElseIsRefused() throws IOException {
    String hash = "0".repeat(64);

    assertTrue(
        faultAfter(0, replacing("\"files\":{", "\"files\":{\"../x\":\"" + hash + "\""))
            .startsWith(":1: files.../x: no name of a file; expected the name of a file without"));
  }

  @Test
  void aFieldGivenTwiceIsRefused() throws IOException {
    assertTrue(
        faultAfter(0, replacing("\"version\":1", "\"version\":1,\"version\":1"))
            .startsWith(":1: version: is there twice"));
  }

  @Test
  void aCorpusThatClaimsNoStepsIsRefused() throws IOException {
    assertTrue(
        faultAfter(0, line -> line.replaceFirst("\"steps\":[0-9]+", "\"steps\":0"))
            .startsWith(":1: corpus.steps: found 0; expected a number from 1 to"));
  }

  @Test
  void aStateOutOfOrderIsRefused() throws IOException {
    assertEquals(
        ":3: number: found 7; expected 1",
        faultAfter(2, replacing("\"number\":1", "\"number\":7")));
  }

  @Test
  void aStateThatIsThereTwiceIsRefused() throws IOException {
    List<String> lines = SmallCorpus.lines(directory);
    lines.set(3, lines.get(2).replace("\"number\":1", "\"number\":2"));

    assertEquals(
        ":4: this state was there before; expected another one",
        faultOf(SmallCorpus.write(directory, lines)));
  }

  @Test
  void anInitialStateInWhichSomebodyLivesIsRefused() throws IOException {
    assertEquals(
        ":2: a process lives; expected the initial state, empty",
        faultAfter(1, replacing("\"processes\":{}", "\"processes\":{\"1\":{\"pages\":{}}}")));
  }

  @Test
  void aStateThatTheMachineCannotBeInIsRefused() throws IOException {
    assertTrue(
        faultAfter(2, line -> line.replaceFirst("\\{\"1\":", "{\"7\":"))
            .startsWith(":3: state: word 0: pid 7 lives, expected 1 to 2"));
  }

  @Test
  void aStepToAStateThatIsNotThereIsRefused() throws IOException {
    assertEquals(
        ":%d: steps[0][3]: found something else; expected a state, 0 to %d"
            .formatted(SmallCorpus.firstWalk() + 1, SmallModel.graph().stateCount() - 1),
        faultAfter(
            SmallCorpus.firstWalk(), line -> line.replaceFirst(",[0-9]+\\],\\[", ",999],[")));
  }

  @Test
  void aNumberOutOfRangeIsRefused() throws IOException {
    assertTrue(
        faultAfter(SmallCorpus.firstWalk(), replacing("\"ret\":1", "\"ret\":99999999999999999999"))
            .contains("[2]: ret: found 99999999999999999999; expected an integer of 64 bits"));
  }

  @Test
  void anUnknownCallIsRefused() throws IOException {
    assertTrue(
        faultAfter(SmallCorpus.firstWalk(), replacing("\"spawn\"", "\"spwan\""))
            .endsWith("steps[0][0]: name: found \"spwan\"; expected a call"));
  }

  @Test
  void aWalkOutOfOrderIsRefused() throws IOException {
    assertTrue(
        faultAfter(SmallCorpus.firstWalk(), replacing("\"walk\":0", "\"walk\":1"))
            .endsWith(": walk: found something else; expected the number 0"));
  }

  @Test
  void aWalkWithoutStepsIsRefused() throws IOException {
    assertTrue(
        faultAfter(SmallCorpus.firstWalk(), line -> "{\"walk\":0,\"steps\":[]}")
            .endsWith(": steps: found something else; expected at least one step"));
  }

  @Test
  void aStepWithAFifthPartIsRefused() throws IOException {
    assertTrue(
        faultAfter(SmallCorpus.firstWalk(), line -> line.replaceFirst("\\],\\[", ",5],["))
            .endsWith(": steps[0]: found something else; expected four parts"));
  }

  @Test
  void aCallOfTheDeadIsRefused() throws IOException {
    assertTrue(
        faultAfter(
                SmallCorpus.firstWalk(),
                line ->
                    line.replaceFirst(
                        "\\{\"pid\":0,\"name\":\"spawn\"}", "{\"pid\":2,\"name\":\"exit\"}"))
            .endsWith(
                ":%d: steps[0]: pid 2 calls, which does not live; expected a live process"
                    .formatted(SmallCorpus.firstWalk() + 1)));
  }

  @Test
  void aCorpusWithoutItsLastWalkIsRefused() throws IOException {
    List<String> lines = SmallCorpus.lines(directory);
    lines.removeLast();

    assertTrue(
        faultOf(SmallCorpus.write(directory, lines)).contains(": the file ends; expected walk "));
  }

  @Test
  void aLineBehindTheLastWalkIsRefused() throws IOException {
    List<String> lines = SmallCorpus.lines(directory);
    lines.add("{}");

    assertTrue(
        faultOf(SmallCorpus.write(directory, lines)).contains(": more lines; expected the end"));
  }

  @Test
  void stepsThatTheHeaderDoesNotCountAreRefused() throws IOException {
    assertTrue(
        faultAfter(0, line -> line.replaceFirst("\"steps\":[0-9]+", "\"steps\":9"))
            .endsWith("steps; expected 9, as the header says"));
  }
}
