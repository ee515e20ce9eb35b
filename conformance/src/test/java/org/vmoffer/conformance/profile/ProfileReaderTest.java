package org.vmoffer.conformance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.conformance.BadInputException;

/** What is wrong with a profile is told with file, line, field, and what was expected. */
final class ProfileReaderTest {
  private static final String GOOD = Profiles.text("reference");
  private static final String MEMORY = "\"memory\": {\"value\": 150, \"source\": \"stated\"}";
  private static final String SETS = "\"sets\": {\"value\": 128, \"source\": \"champsim\"}";

  /**
   * A change to a good file, and what is said of it.
   *
   * @param changed a text in the good file
   * @param to what is there instead
   * @param complaint without file and line
   */
  record Wrong(String changed, String to, String complaint) {}

  static final List<Wrong> WRONGS =
      List.of(
          new Wrong(MEMORY + ",", "", "latencies.memory: missing; expected {\"value\": N"),
          new Wrong(MEMORY, MEMORY + ",\n\"l9\": 1", "latencies.l9: is not known here"),
          new Wrong(MEMORY, "\"memory\": 150", "latencies.memory: found 150; expected {\"value\""),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": -1, \"source\": \"stated\"}",
              "latencies.memory.value: found -1; expected a number from 0 to 100000000"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": 100000001, \"source\": \"stated\"}",
              "latencies.memory.value: found 100000001; expected"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": 123456789012345678901234567890, \"source\": \"stated\"}",
              "latencies.memory.value: found 123456789012345678901234567890; expected"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": 1.5, \"source\": \"stated\"}",
              "latencies.memory.value: found 1.5; expected a number"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": \"150\", \"source\": \"stated\"}",
              "latencies.memory.value: found \"150\"; expected a number"),
          new Wrong(
              MEMORY, "\"memory\": {\"source\": \"stated\"}", "latencies.memory.value: missing"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": 150}",
              "latencies.memory.source: missing; expected the key of a source"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": 150, \"source\": \"hearsay\"}",
              "latencies.memory.source: \"hearsay\" is not among the sources; expected"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": 150, \"source\": \"stated\", \"unverified\": \"yes\"}",
              "latencies.memory.unverified: found \"yes\"; expected true or false"),
          new Wrong(
              MEMORY,
              "\"memory\": {\"value\": 150, \"source\": \"stated\", \"unit\": \"ns\"}",
              "latencies.memory.unit: is not known here"),
          new Wrong(
              SETS,
              "\"sets\": {\"value\": 100, \"source\": \"champsim\"}",
              "stlb.4K.sets: found 100; expected a power of two"),
          new Wrong(
              "\"ways\": {\"value\": 12, \"source\": \"champsim\"}\n    },\n    \"2M\"",
              "\"ways\": {\"value\": 0, \"source\": \"champsim\"}\n    },\n    \"2M\"",
              "stlb.4K.ways.value: found 0; expected a number from 1 to 16384"),
          new Wrong(
              SETS,
              "\"sets\": {\"value\": 268435456, \"source\": \"champsim\"}",
              "stlb.4K: found 268435456 sets of 12 ways; expected at most 268435456 entries"),
          new Wrong(
              "\"levels\": {\"value\": 4",
              "\"levels\": {\"value\": 6",
              "levels.value: found 6; expected a number from 4 to 5"),
          new Wrong(
              "\"megahertz\": {\"value\": 3000",
              "\"megahertz\": {\"value\": 0",
              "megahertz.value: found 0; expected a number from 1 to 100000"),
          new Wrong(
              "\"lineBytes\": {\"value\": 64",
              "\"lineBytes\": {\"value\": 48",
              "caches.lineBytes: found 48; expected a power of two"),
          new Wrong(
              "\"lineBytes\": {\"value\": 64",
              "\"lineBytes\": {\"value\": 4",
              "caches.lineBytes.value: found 4; expected a number from 8 to 4096"),
          new Wrong(
              "\"depth\": {\"value\": 64",
              "\"depth\": {\"value\": 0",
              "stores.depth.value: found 0; expected a number from 1"),
          new Wrong(
              "\"pml5e\": \"none\"",
              "\"pml5e\": \"all\"",
              "structures.pml5e: found \"all\"; expected {\"sets\": ..., \"ways\": ...} or"
                  + " \"none\""),
          new Wrong(
              "\"1G\": \"with 4K\"",
              "\"1G\": \"with 2M\"",
              "dtlb.1G: found \"with 2M\"; expected {\"sets\": ..., \"ways\": ...}, \"with 4K\""),
          new Wrong(
              "\"1G\": \"with 4K\"", "\"1G\": null", "dtlb.1G: found null; expected {\"sets\""),
          new Wrong(
              "\"name\": \"reference\"", "\"name\": \"A b\"", "name: found \"A b\"; expected"),
          new Wrong("\"name\": \"reference\"", "\"name\": [1]", "name: found [1]; expected"),
          new Wrong(
              "\"stated\": \"",
              "\"gossip\": \"a friend\",\n    \"stated\": \"",
              "sources.gossip: no number names it; expected only sources that are used"),
          new Wrong(
              "\"stated\": \"Stated by this project",
              "\"stated\": 1, \"x\": \"",
              "sources.stated: found 1; expected a text or an address"),
          new Wrong(MEMORY, MEMORY + " 7", "Unexpected character"),
          new Wrong(MEMORY, MEMORY + ", " + MEMORY, "latencies.memory: is there twice"));

  @ParameterizedTest
  @FieldSource("WRONGS")
  void aChangeForTheWorseIsToldWithFileLineAndField(Wrong wrong) {
    int at = GOOD.indexOf(wrong.changed());
    assertTrue(at >= 0, wrong.changed());
    String text =
        GOOD.substring(0, at) + wrong.to() + GOOD.substring(at + wrong.changed().length());
    String message = message(text);
    assertTrue(message.contains(wrong.complaint()), message);
    message.lines().forEach(line -> assertTrue(line.matches("mine\\.json:\\d+: .*; expected .*")));
    int line = 1 + (int) GOOD.substring(0, at).chars().filter(c -> c == '\n').count();
    int told = Integer.parseInt(message.substring("mine.json:".length()).split(":", 2)[0]);
    // A field that is missing is told at the line of its object; some begin below the change.
    assertTrue(Math.abs(told - line) <= 5, () -> "line " + line + ": " + message);
  }

  @Test
  void aMissingPartIsToldOnce() {
    String text = GOOD.replaceFirst("(?s)  \"stores\": \\{.*?\\n  \\},\n", "");
    assertEquals("mine.json:1: stores: missing; expected an object", message(text));
  }

  @Test
  void severalComplaintsComeAtOnceInTheOrderOfTheFile() {
    String text =
        GOOD.replace(MEMORY, "\"memory\": 1").replace("\"levels\": {\"value\": 4", "\"levels\": {");
    List<String> lines = message(text.replace("\"levels\": {,", "\"levels\": {")).lines().toList();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(0).contains("levels.value"), lines::toString);
    assertTrue(lines.get(1).contains("latencies.memory"), lines::toString);
  }

  @Test
  void whatIsNoObjectIsNoProfile() {
    for (String text : List.of("", "  ", "[]", "7", "{", "{}", GOOD + "{}", "x")) {
      assertTrue(message(text).startsWith("mine.json:"), text);
    }
  }

  private static String message(String text) {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> ProfileReader.read("mine.json", text))
            .getMessage());
  }
}
