package org.vmoffer.conformance.itf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;

final class ItfTest {
  private static final AbstractState EMPTY =
      new AbstractState(List.of(), List.of(), List.of(0), List.of());
  private static final AbstractState FULL =
      new AbstractState(
          List.of(
              new AbstractState.ProcessState(
                  1,
                  List.of(
                      new AbstractState.Page(0, 0, Permissions.R, Permissions.RW, Marks.SHARED)))),
          List.of(new AbstractState.Offer(1, 2, 0, 1, Permissions.R, Permissions.NONE)),
          List.of(),
          List.of(new AbstractState.Content(0, 7)));

  /** One step, to a state with something of everything. */
  static final Walk WALK =
      new Walk(
          SmallModel.NAME,
          SmallModel.BOUNDS,
          EMPTY,
          List.of(
              new Walk.Step(
                  new Invocation(1, new Call.Munmap(4096, 1)),
                  new Reply.Done(Rule.MUNMAP_0, 0),
                  FULL)));

  private static JsonNode trace() throws JsonProcessingException {
    return new JsonMapper().readTree(Itf.of(WALK));
  }

  @Test
  void theTraceSaysThatItIsOne() throws JsonProcessingException {
    assertEquals("ITF", trace().at("/#meta/format").asText());
    assertEquals(SmallModel.NAME, trace().at("/#meta/source").asText());
  }

  @Test
  void everyStateHasItsIndexAndAllVariables() throws JsonProcessingException {
    JsonNode trace = trace();

    assertEquals(2, trace.get("states").size());
    for (int index = 0; index < 2; index++) {
      JsonNode state = trace.get("states").get(index);
      assertEquals(index, state.at("/#meta/index").asInt());
      trace.get("vars").forEach(name -> assertEquals(true, state.has(name.asText()), name::asText));
      assertEquals(1 + trace.get("vars").size(), state.size());
    }
  }

  @Test
  void aFunctionIsAMapOfPairsAndANumberIsBig() throws JsonProcessingException {
    assertEquals(
        "{\"#map\":[[{\"#bigint\":\"1\"},{\"#map\":[[{\"#bigint\":\"0\"},"
            + "{\"frame\":{\"#bigint\":\"0\"},\"cur\":{\"#set\":[\"R\"]},"
            + "\"max\":{\"#set\":[\"R\",\"W\"]},\"marks\":{\"#set\":[\"shared\"]}}]]}]]}",
        trace().at("/states/1/space").toString());
  }

  @Test
  void aSequenceIsAnArray() throws JsonProcessingException {
    assertEquals(
        "[{\"src\":{\"#bigint\":\"1\"},\"dst\":{\"#bigint\":\"2\"},\"page\":{\"#bigint\":\"0\"},"
            + "\"pages\":{\"#bigint\":\"1\"},\"grant\":{\"#set\":[\"R\"]},\"drop\":{\"#set\":[]}}]",
        trace().at("/states/1/offers").toString());
  }

  @Test
  void contentIsThereForEveryFrame() throws JsonProcessingException {
    assertEquals(
        "{\"#map\":[[{\"#bigint\":\"0\"},{\"#bigint\":\"0\"}]]}",
        trace().at("/states/0/content").toString());
    assertEquals(
        "{\"#map\":[[{\"#bigint\":\"0\"},{\"#bigint\":\"7\"}]]}",
        trace().at("/states/1/content").toString());
  }

  @Test
  void theCallThatLedThereIsAVariable() throws JsonProcessingException {
    assertEquals(
        "{\"pid\":{\"#bigint\":\"1\"},\"name\":\"munmap\",\"args\":{\"addr\":"
            + "{\"#bigint\":\"4096\"},\"pages\":{\"#bigint\":\"1\"}}}",
        trace().at("/states/1/call").toString());
  }
}
