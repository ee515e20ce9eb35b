package org.vmoffer.conformance.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.BadInputException;

final class GatheringFieldsTest {
  private final Complaints complaints = new Complaints();

  private GatheringFields fields(String text) {
    return new GatheringFields(JsonReader.fields(Place.of("f.json"), text), complaints);
  }

  private List<String> told() {
    return String.valueOf(
            assertThrows(BadInputException.class, complaints::giveUpIfAny).getMessage())
        .lines()
        .toList();
  }

  @Test
  void everythingThatIsWrongIsToldInTheOrderOfTheFile() {
    GatheringFields fields = fields("{\n\"a\":true,\n\"b\":\"x\",\n\"c\":[]}");

    assertEquals(3, fields.number("b", 3, 9));
    assertEquals(List.of(), fields.strings("a"));
    fields.end();

    assertEquals(
        List.of(
            "f.json:2: a: found true; expected an array",
            "f.json:3: b: found \"x\"; expected a number from 3 to 9",
            "f.json:4: c: is not known here; expected one of b, a"),
        told());
  }

  @Test
  void whatIsMissingWithinAMissingObjectIsNotToldAgain() {
    fields("{}").object("a").number("b", 0, 1);

    assertEquals(List.of("f.json:1: a: missing; expected an object"), told());
  }

  @Test
  void nothingIsToldOfWhatIsAsItShouldBe() {
    GatheringFields fields = fields("{\"a\":[{\"b\":\"x\"}]}");
    fields.objects("a").forEach(each -> assertEquals("x", each.choice("b", "y", "x")));
    fields.end();

    complaints.giveUpIfAny();
  }
}
