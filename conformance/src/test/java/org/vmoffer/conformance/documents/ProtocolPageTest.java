package org.vmoffer.conformance.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.ReplyJson;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.view.AbstractState;

/** The adapter protocol's example against the reference kernel. */
final class ProtocolPageTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PAGE = Repository.read("docs/adapter-protocol.md");

  @Test
  void theReferenceKernelAnswersAsInTheExample() throws IOException {
    List<String> requests = Repository.find("^→ (.*)$", PAGE);
    List<String> answers = Repository.find("^← (.*)$", PAGE);
    Kernel kernel = new Kernel(machine(JSON.readTree(requests.getFirst())));
    int compared = 0;
    for (int i = 0; i < answers.size(); i++) {
      JsonNode request = JSON.readTree(requests.get(i));
      String operation = request.get("op").textValue();
      if (operation.equals("call") || operation.equals("state")) {
        JsonNode answer = operation.equals("call") ? call(kernel, request) : state(kernel);
        assertEquals(JSON.readTree(answers.get(i)), answer, requests.get(i));
        compared++;
      }
    }
    assertTrue(compared > 0, "the example has no calls");
  }

  private static MachineConfig machine(JsonNode hello) {
    return MachineConfig.withAmpleTables(
        Formats.named(hello.get("arch").textValue()),
        hello.get("userPages").intValue(),
        hello.get("frames").intValue(),
        hello.get("maxPid").intValue(),
        hello.get("offerLimit").intValue());
  }

  private static JsonNode call(Kernel kernel, JsonNode request) throws IOException {
    JsonFields args = JsonReader.fields(Place.named("args"), request.get("args").toString());
    Reply reply =
        kernel.call(
            request.get("pid").intValue(),
            CallJson.read(request.get("name").textValue(), "name", args));
    ObjectNode answer = (ObjectNode) written(json -> ReplyJson.write(json, reply));
    answer.remove("rule"); // in traces only
    return answer;
  }

  private static JsonNode state(Kernel kernel) throws IOException {
    ObjectNode state =
        (ObjectNode)
            written(
                json -> StateJson.write(json, AbstractState.of(kernel), kernel.config().frames()));
    state.remove("content"); // in traces only
    return JSON.createObjectNode().set("state", state);
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static JsonNode written(Content content) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    }
    return JSON.readTree(text.toString());
  }
}
