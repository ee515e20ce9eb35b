package org.vmoffer.conformance.itf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;

final class ItfReaderTest {
  private static final AbstractState EMPTY =
      new AbstractState(List.of(), List.of(), List.of(0), List.of());
  private static final AbstractState FULL =
      new AbstractState(
          List.of(
              new AbstractState.ProcessState(
                  1,
                  List.of(
                      new AbstractState.Page(
                          0, 0, Permissions.R, Permissions.RW, Marks.SHARED_PINNED)))),
          List.of(new AbstractState.Offer(1, 2, 0, 1, Permissions.R, Permissions.NONE)),
          List.of(),
          List.of(new AbstractState.Content(0, 7)));
  private static final Walk WALK =
      new Walk(
          SmallModel.NAME,
          SmallModel.BOUNDS,
          EMPTY,
          List.of(
              new Walk.Step(
                  new Invocation(1, new Call.Munmap(4096, 1)),
                  new Reply.Done(Rule.MUNMAP_0, 0),
                  FULL)));

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
          "machine"                | "engine"                   | #meta.machine is missing
          "maxPid":2               | "maxPid":99                | maxPid
          {"frame":{"#bigint":"0"} | {"frame":{"#bigint":"9"}   | trace.states[1].space
          {"#set":["R"]}           | {"#set":["Q"]}             | a set of "R", "W", "X"
          "munmap"                 | "unmap"                    | "unmap"
          "munmap.0"               | "munmap.9"                 | rule
          "shared"                 | "shred"                    | "shared", "pinned"
          "alive"                  | "dead"                     | trace.states[0].alive
          "#bigint":"7"            | "#bigint":"x"              | an integer of 64 bits
          "call"                   | "cell"                     | trace.states[1].call
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
