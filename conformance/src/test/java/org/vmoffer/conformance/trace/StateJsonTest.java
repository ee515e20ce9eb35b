package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.view.AbstractState;

final class StateJsonTest {
  private static final int FRAMES = 3;

  private static final AbstractState STATE =
      new AbstractState(
          List.of(
              new AbstractState.ProcessState(
                  1,
                  List.of(
                      new AbstractState.Page(
                          1, 0, Permissions.R, Permissions.RX, Marks.SHARED_PINNED))),
              new AbstractState.ProcessState(2, List.of())),
          List.of(new AbstractState.Offer(1, 2, 1, 1, Permissions.R, Permissions.W)),
          List.of(1, 2),
          List.of(new AbstractState.Content(0, 5)));

  private static final String TEXT =
      "{\"processes\":{\"1\":{\"pages\":{\"1\":{\"frame\":0,\"cur\":\"R\",\"max\":\"RX\","
          + "\"marks\":[\"shared\",\"pinned\"]}}},\"2\":{\"pages\":{}}},"
          + "\"offers\":[{\"src\":1,\"dst\":2,\"addr\":4096,\"pages\":1,\"grant\":\"R\","
          + "\"drop\":\"W\"}],\"content\":{\"0\":5}}";

  private static String write(AbstractState state) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      StateJson.write(out, state, FRAMES);
    }
    return text.toString();
  }

  private static AbstractState read(String text) {
    return new StateJsonReader(FRAMES).read(JsonReader.fields(Place.named("state"), text));
  }

  @Test
  void aStateIsWrittenInTheTermsOfTheProtocol() throws IOException {
    assertEquals(TEXT, write(STATE));
  }

  @Test
  void aStateIsReadWithItsFreeFrames() throws IOException {
    assertEquals(STATE, read(TEXT));
  }

  @Test
  void aStateThatHasLostAFrameIsNotWritten() {
    AbstractState lost =
        new AbstractState(STATE.processes(), STATE.offers(), List.of(1), STATE.contents());

    assertThrows(IllegalArgumentException.class, () -> write(lost));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"1\":{\"pages\"', '\"01\":{\"pages\"', 'state: processes: found \"01\"'",
    "'\"frame\":0', '\"frame\":3', 'state: processes.1.pages.1.frame: found 3; expected a number"
        + " from 0 to 2'",
    "'\"cur\":\"R\"', '\"cur\":\"Q\"', 'state: processes.1.pages.1.cur: found \"Q\"'",
    "'\"shared\",', '\"scared\",', 'state: processes.1.pages.1.marks: found [scared, pinned]'",
    "'\"addr\":4096', '\"addr\":4097', 'state: offers[0].addr: found 4097; expected a multiple'",
    "'\"src\":1', '\"src\":0', 'state: offers[0].src: found 0; expected a number from 1 to 63'",
    "'\"0\":5', '\"7\":5', 'state: content: found \"7\"; expected the number of one, 0 to 2'",
    "'\"content\"', '\"contents\"', 'state: contents: is not known here'"
  })
  void aWrongStateIsRefusedWithTheFieldThatIsWrong(String old, String wrong, String fault) {
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> read(TEXT.replace(old, wrong)));

    assertTrue(String.valueOf(refusal.getMessage()).startsWith(fault), refusal::toString);
  }
}
