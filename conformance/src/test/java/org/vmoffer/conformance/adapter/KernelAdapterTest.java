package org.vmoffer.conformance.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference kernel as a program. */
class KernelAdapterTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path PAGE = Path.of("..", "docs", "adapter-protocol.md");
  private static final String HELLO =
      "{\"op\":\"hello\",\"protocol\":1,\"arch\":\"x86-64\",\"pageSize\":4096,\"userPages\":2,"
          + "\"frames\":2,\"maxPid\":2,\"offerLimit\":1}";

  private final KernelAdapter adapter = new KernelAdapter("0.1.0");

  private JsonNode answer(String request) throws IOException {
    return JSON.readTree(adapter.answer(request).orElseThrow());
  }

  @Test
  void itAnswersAsInTheExampleOfThePage() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    List<String> requests = lines.stream().filter(line -> line.startsWith("→ ")).toList();
    List<String> answers = lines.stream().filter(line -> line.startsWith("← ")).toList();
    assertEquals(requests.size() - 1, answers.size(), "all but bye have an answer");
    for (int i = 0; i < answers.size(); i++) {
      String request = requests.get(i).substring(2);
      assertEquals(JSON.readTree(answers.get(i).substring(2)), answer(request), request);
    }
    assertTrue(adapter.answer(requests.getLast().substring(2)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "[]",
        "{\"op\":\"dance\"}",
        "{\"op\":\"hello\",\"protocol\":2}",
        "{\"op\":\"call\",\"pid\":1,\"name\":\"fork\",\"args\":{}}",
        "{\"op\":\"call\",\"pid\":0,\"name\":\"mmap\",\"args\":{}}",
        "{\"op\":\"call\",\"pid\":1,\"name\":\"spawn\",\"args\":{}}",
        "{\"op\":\"load\",\"state\":{\"processes\":{\"9\":{\"pages\":{}}},\"offers\":[]}}",
      })
  void whatIsNoRequestIsAnsweredAndChangesNothing(String line) throws IOException {
    answer(HELLO);
    JsonNode before = answer("{\"op\":\"state\"}");
    JsonNode answer = answer(line);
    assertFalse(answer.get("ok").booleanValue());
    assertFalse(answer.get("error").textValue().isEmpty());
    assertEquals(before, answer("{\"op\":\"state\"}"));
  }

  @Test
  void aStateThatWasToldCanBeLoaded() throws IOException {
    answer(HELLO);
    String spawn = "{\"op\":\"call\",\"pid\":0,\"name\":\"spawn\",\"args\":{}}";
    String mmap =
        "{\"op\":\"call\",\"pid\":1,\"name\":\"mmap\",\"args\":"
            + "{\"addr\":4096,\"pages\":1,\"perms\":\"RW\"}}";
    answer(spawn);
    answer(mmap);
    JsonNode told = answer("{\"op\":\"state\"}").get("state");
    answer("{\"op\":\"reset\"}");
    assertTrue(answer("{\"op\":\"load\",\"state\":" + told + "}").get("ok").booleanValue());
    assertEquals(told, answer("{\"op\":\"state\"}").get("state"));
    assertEquals(1, told.get("processes").get("1").get("pages").size());
  }
}
