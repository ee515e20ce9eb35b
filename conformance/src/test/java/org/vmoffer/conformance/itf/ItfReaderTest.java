package org.vmoffer.conformance.itf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.trace.Walk;

final class ItfReaderTest {
  private static final Walk WALK = ItfTest.WALK;

  @TempDir private Path scratch;

  private Walk read(String text) throws IOException {
    Path file = scratch.resolve("trace.itf.json");
    Files.writeString(file, text);
    return ItfReader.read(file);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Walk back = read(Itf.of(WALK));

    assertEquals(WALK.initial(), back.initial());
    assertEquals(WALK.steps(), back.steps());
    assertEquals(WALK.model(), back.model());
    assertEquals(SmallModel.BOUNDS.frames(), back.bounds().frames());
  }

  @Test
  void aModelValueStandsForAPageThatIsNotMapped() throws IOException {
    Walk back =
        read(
            Itf.of(WALK)
                .replace(
                    "{\"#map\":[[{\"#bigint\":\"0\"},{\"frame\"",
                    "{\"#map\":[[{\"#bigint\":\"1\"},\"Absent\"],[{\"#bigint\":\"0\"},{\"frame\""));

    assertEquals(WALK.steps(), back.steps());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "machine"                | "engine"                   | #meta.machine: missing
          "maxPid":2               | "maxPid":99                | maxPid
          {"frame":{"#bigint":"0"} | {"frame":{"#bigint":"9"}   | states[1].space
          {"#set":["R"]}           | {"#set":["Q"]}             | a set of "R", "W", "X"
          "munmap"                 | "unmap"                    | "unmap"
          "munmap.0"               | "munmap.9"                 | rule
          "shared"                 | "shred"                    | "shared", "pinned"
          "alive"                  | "dead"                     | states[0].alive
          "#bigint":"7"            | "#bigint":"x"              | an integer, {
          "call"                   | "cell"                     | states[1].call
          ]}                       | ]                          | trace.itf.json:
          """)
  void whatIsWrongIsSaidWithItsPlace(String old, String with, String told) {
    String text = Itf.of(WALK);
    assertTrue(text.contains(old), old);

    BadInputException bad =
        assertThrows(BadInputException.class, () -> read(text.replace(old, with)));

    assertTrue(String.valueOf(bad.getMessage()).contains(told), bad.getMessage());
  }
}
