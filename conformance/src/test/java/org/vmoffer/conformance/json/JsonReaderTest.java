package org.vmoffer.conformance.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.BadInputException;

final class JsonReaderTest {
  private static final Place FILE = Place.of("f.json");

  private static String refused(String text) {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> JsonReader.read(FILE, text, "JSON"))
            .getMessage());
  }

  @Test
  void everyValueKnowsItsLine() {
    JsonFields fields = JsonReader.fields(FILE, "{\n\"a\":\n[1,\n{\"b\":true}]}");

    List<String> places =
        fields.list("a").size() == 2
            ? List.of(fields.where("a"), fields.where("missing"))
            : List.of();
    assertEquals(List.of("f.json:3: a", "f.json:1: missing"), places);
  }

  @Test
  void linesAreCountedFromThatOfThePlace() {
    JsonFields fields = JsonReader.fields(new Place("f.jsonl", 7), "{\"a\":1}");

    assertEquals("f.jsonl:7: a", fields.where("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~                       | f.json:1: nothing; expected JSON",
        "{\"a\":1                 | f.json:1: Unexpected end-of-input",
        "{\"a\":{\"b\":1,\"b\":2}}| f.json:1: a.b: is there twice; expected each field once",
        "[0,{\"a\":\"\\ud800\"}]  | f.json:1: [1].a: found half of a surrogate pair; expected"
            + " whole",
        "{\"\\udc00\":0}          | f.json:1: ",
        "1 2                      | f.json:1: something behind the JSON; expected the end",
        "NaN                      | f.json:1: Non-standard token 'NaN'",
        "{\"a\":01}               | f.json:1: Invalid numeric value"
      })
  void whatIsWrongIsSaidWithItsLineAndField(String text, String message) {
    assertTrue(refused(text).startsWith(message), refused(text));
  }

  @Test
  void valuesDeepInEachOtherAreRefused() {
    String deepest = "[".repeat(JsonReader.DEEPEST) + "]".repeat(JsonReader.DEEPEST);

    assertEquals(1, JsonReader.read(FILE, deepest, "JSON").line());
    assertTrue(refused("[" + deepest + "]").contains("expected at most 64 levels"));
    assertTrue(refused("[".repeat(1 << 20)).contains("expected at most 64 levels"));
    assertTrue(refused("{\"a\":".repeat(1 << 20)).contains("expected at most 64 levels"));
  }

  @Test
  void numbersWithoutEndAreRefused() {
    assertEquals(
        "f.json:1: too much; expected at most 1,000 digits of a number",
        refused("[" + "9".repeat(1 << 20) + "]"));
  }

  @Test
  void aNumberThatFitsNoTypeIsNoInteger() {
    JsonFields fields = JsonReader.fields(FILE, "{\"a\":99999999999999999999,\"b\":1e999999999}");

    assertThrows(BadInputException.class, () -> fields.integer("a"));
    assertThrows(BadInputException.class, () -> fields.integer("b"));
  }

  @Test
  void aByteOrderMarkAtTheBeginningIsPassedOver() {
    assertEquals(1, JsonReader.fields(FILE, "\ufeff{\"a\":1}").integer("a"));
  }

  @Test
  void anUnknownFieldIsNamedWithWhatIsExpected() {
    JsonFields fields = JsonReader.fields(FILE, "{\"a\":1,\n\"c\":2}");
    fields.integer("a");
    fields.bool("b", false);

    assertEquals(
        "f.json:2: c: is not known here; expected one of a",
        assertThrows(BadInputException.class, fields::end).getMessage());
  }
}
