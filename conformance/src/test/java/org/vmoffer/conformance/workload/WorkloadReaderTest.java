package org.vmoffer.conformance.workload;

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
import org.vmoffer.conformance.BadInputException;

class WorkloadReaderTest {
  private static final String GOOD =
      """
      { "name": "pair", "about": "Two.",
        "flows": [{ "path": ["a", "b"], "buffer": "8K", "buffers": 1, "transfers": 2,
          "leaf": "4K", "write": 64, "read": 64, "compute": 10 }],
        "processes": [{ "name": "a", "core": 1 }, { "name": "b", "core": 2 }],
        "bystanders": [{ "process": "a", "core": 3, "workingSet": "4K", "accesses": 5,
          "compute": 0, "pattern": "random" }],
        "seed": 1 }
      """;

  private static String message(String text) {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> WorkloadReader.parse("w.json", text))
            .getMessage());
  }

  @Test
  void aWorkloadSaysWhoHandsWhatToWhom() {
    Workload workload = WorkloadReader.parse("w.json", GOOD);
    assertEquals(List.of("a", "b"), workload.flows().getFirst().path());
    assertEquals(2, workload.flows().getFirst().pages());
    assertEquals(2, workload.handOvers());
    assertEquals(3, workload.bystanders().getFirst().core());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"name\": \"pair\",;;w.json:1: name: missing",
        "\"seed\": 1;\"seed\": 1, \"colour\": 2;w.json:7: colour: is not known here",
        "\"seed\": 1;\"seed\": \"one\";w.json:7: seed: found \"one\"",
        "\"buffer\": \"8K\";\"buffer\": \"5K\";w.json:2: flows[0].buffer",
        "\"buffer\": \"8K\";\"buffer\": \"8T\";w.json:2: flows[0].buffer",
        "\"leaf\": \"4K\";\"leaf\": \"2M\";w.json:3: flows[0].leaf",
        "\"write\": 64;\"write\": 63;w.json:3: flows[0].write",
        "[\"a\", \"b\"];[\"a\", \"c\"];has \"c\"; expected names of processes",
        "[\"a\", \"b\"];[\"a\", \"a\"];two processes or more, each once",
        "\"core\": 2;\"core\": 9;nobody runs on core 2",
        "\"core\": 2;\"core\": 64;w.json:4: processes[1].core",
        "\"accesses\": 5;\"accesses\": 0;w.json:5: bystanders[0].accesses",
        "\"pattern\": \"random\";\"pattern\": \"wild\";w.json:6: bystanders[0].pattern",
        "\"transfers\": 2;\"transfers\": 2.5;w.json:2: flows[0].transfers",
        "\"seed\": 1 };\"seed\": 1;w.json:8"
      })
  void whatIsWrongIsSaidWithLineAndField(String there, String instead, String expected) {
    String with = instead == null ? "" : instead;
    assertTrue(GOOD.contains(there), there);
    String message = message(GOOD.replace(there, with));
    assertTrue(message.contains(expected), message);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    String message =
        message(GOOD.replace("\"8K\"", "\"5K\"").replace("\"seed\": 1", "\"seed\": -1"));
    assertTrue(message.contains("flows[0].buffer"), message);
    assertTrue(message.contains("seed"), message);
  }

  @Test
  void theBundledExamplesAreThoseOfTheRepository() throws IOException {
    List<String> names = WorkloadReader.bundled();
    try (var files = Files.list(Path.of("..", "workloads"))) {
      assertEquals(
          names,
          files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList());
    }
    for (String name : names) {
      assertEquals(name, WorkloadReader.read(name).name());
    }
  }

  @Test
  void whatIsNoTextFileIsRefused(@TempDir Path scratch) throws IOException {
    assertTrue(refusal("a\0b").contains("there is no such file"));
    assertTrue(refusal("").contains("there is no such file"));
    assertTrue(refusal(scratch.toString()).contains("no regular file"));
    Path binary = Files.write(scratch.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
    assertTrue(refusal(binary.toString()).contains("bytes that are not UTF-8"));
    Path large = Files.writeString(scratch.resolve("large"), " ".repeat(2 << 20));
    assertTrue(refusal(large.toString()).contains("more than 1 MiB"));
  }

  private static String refusal(String name) {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> WorkloadReader.read(name)).getMessage());
  }

  @Test
  void aSizeThatDoesNotFitIsRefused() {
    Workload workload = WorkloadReader.parse("w.json", GOOD);
    assertEquals(
        4, WorkloadReader.resized(workload, "--sizes 16K", "16K").flows().getFirst().pages());
    assertThrows(
        BadInputException.class, () -> WorkloadReader.resized(workload, "--sizes 1K", "1K"));
    assertThrows(
        BadInputException.class, () -> WorkloadReader.resized(workload, "--sizes 1G", "1G"));
  }
}
