package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.TinyGraph;

final class LedgerTracesTest {
  private static ArrayNode entries(String find, String model) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    ObjectNode first = entries.addObject().put("id", "D1").put("question", "How?");
    first.putObject("witness").put("find", find).put("model", model);
    entries.addObject().put("id", "D2").put("noWitness", "None.");
    return entries;
  }

  private static List<PageTrace> add(ArrayNode entries) {
    return LedgerTraces.addTo(entries, Map.of("MCTiny", TinyGraph.get()));
  }

  @Test
  void anEntryHasTheShortestWalkThatIsAsItSays() {
    ArrayNode entries = entries("spawn ok then spawn ok", "MCTiny");

    List<PageTrace> traces = add(entries);

    assertEquals(1, traces.size());
    assertEquals("D1: How?", traces.getFirst().title());
    JsonNode states = traces.getFirst().itf().path("states");
    assertEquals(3, states.size());
    assertEquals("spawn.0", states.path(2).path("reply").path("rule").asText());
    assertEquals("ledger-D1", entries.path(0).path("trace").asText());
    assertTrue(entries.path(1).path("trace").isMissingNode());
  }

  @Test
  void anEntryThatNoWalkMeetsSaysSo() {
    ArrayNode entries = entries("vm_claim K4a", "MCTiny");

    assertTrue(add(entries).isEmpty());
    assertTrue(entries.path(0).path("notFound").asBoolean());
  }

  @Test
  void anEntryOfAModelWithoutAGraphStaysAsItIs() {
    ArrayNode entries = entries("spawn ok", "MCOther");

    assertTrue(add(entries).isEmpty());
    assertEquals(entries("spawn ok", "MCOther"), entries);
  }

  @Test
  void aQueryThatCannotBeReadIsRefusedWithItsEntry() {
    ArrayNode entries = entries("spawn ok than spawn", "MCTiny");

    BadInputException refused = assertThrows(BadInputException.class, () -> add(entries));
    assertTrue(String.valueOf(refused.getMessage()).contains("ledger entry D1"));
  }
}
