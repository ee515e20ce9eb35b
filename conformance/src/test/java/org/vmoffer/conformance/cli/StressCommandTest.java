package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class StressCommandTest {
  private static final String WELCOME =
      "read x; echo '{\"ok\":true,\"name\":\"n\",\"version\":\"1\",\"capabilities\":[]}'; ";

  /** Answers every request as if it were a reset. */
  private static final String WRONG = WELCOME + "while read x; do echo '{\"ok\":true}'; done";

  @TempDir private Path scratch = Path.of("");

  private TinyHome.Run stress(String program, String... options) {
    List<String> args =
        new ArrayList<>(List.of("stress", "--sut", program, "--oracle", "kernel", "--seed", "1"));
    args.addAll(List.of("--programs", "2", "--length", "5"));
    args.addAll(List.of(options));
    return new TinyHome(scratch).run(args.toArray(String[]::new));
  }

  private String junit(String program) throws IOException {
    Path file = scratch.resolve("junit.xml");
    assertEquals(ExitCode.FOUND, stress(program, "--junit", file.toString()).exitCode());
    return Files.readString(file);
  }

  @Test
  void whatIsFoundIsATestThatFails() throws IOException {
    String xml = junit(WRONG);
    assertTrue(xml.contains("tests=\"2\" failures=\"1\""), xml);
    assertTrue(xml.contains("seed 1: 0 of 2 programs"), xml);
  }

  @Test
  void aProgramThatCannotBeDrivenIsATestThatFails() throws IOException {
    String xml = junit("exit 7");
    assertTrue(xml.contains("tests=\"1\" failures=\"1\""), xml);
    assertTrue(xml.contains("exit code 7"), xml);
  }

  @Test
  void whatIsFoundIsWrittenToBeReplayed() throws IOException {
    JsonNode json = new JsonMapper().readTree(stress(WRONG, "--json").out());
    assertEquals("fail", json.path("verdict").asText());
    assertEquals(1, json.path("divergences").size());
    assertTrue(Files.exists(scratch.resolve(".vmoffer/failures/stress-1-1.jsonl")));
  }
}
