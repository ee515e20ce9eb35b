package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.machine.BrokenMachines;

/** Every machine that is broken by hand is in the page, with what notices it. */
class HandMutantsTest {
  @Test
  void eachHasItsPropertyItsStepsAndItsLitmusTests() {
    ArrayNode rows = HandMutants.of(Specs.DIRECTORY, Path.of("..", "litmus"));

    TreeSet<String> names = new TreeSet<>();
    int withLitmus = 0;
    for (JsonNode row : rows) {
      String name = row.path("name").asText();
      names.add(name);
      assertTrue(row.path("property").asText().matches("\\w+(Inv|Prop)|deadlock"), name);
      assertTrue(row.path("steps").asInt() > 0, name);
      withLitmus += row.path("litmus").isEmpty() ? 0 : 1;
    }
    assertEquals(new TreeSet<>(BrokenMachines.names()), names);
    assertTrue(withLitmus > rows.size() / 2, "with litmus tests: " + withLitmus);
  }
}
