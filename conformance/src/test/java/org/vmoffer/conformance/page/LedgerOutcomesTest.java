package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;

/** The outcomes that the repository keeps, as the report has them. */
final class LedgerOutcomesTest {
  private static final Path LEDGER = Path.of("..", "ledger");
  private static final List<Switch> SWITCHES = Switches.read(Path.of("..", "spec")).all();

  @Test
  void everyOutcomeSaysWhatIsViolatedOrWhatDiffersAndIsPlayed() throws IOException {
    ArrayNode entries = LedgerFiles.read(LEDGER);
    List<PageTrace> traces = LedgerOutcomes.addTo(entries, LEDGER, SWITCHES);
    Set<String> played = new HashSet<>();
    traces.forEach(trace -> assertTrue(played.add(trace.id()), trace.id()));
    int violated = 0;
    int changed = 0;
    for (JsonNode entry : entries) {
      for (JsonNode outcome : entry.path("outcomes")) {
        violated += outcome.has("property") ? 1 : 0;
        changed += outcome.path("changes").isEmpty() ? 0 : 1;
        if (outcome.has("trace")) {
          assertTrue(played.remove(outcome.path("trace").asText()), outcome::toString);
        }
      }
    }

    assertTrue(violated > 30 && changed > 30, violated + " and " + changed);
    assertEquals(Set.of(), played);
  }

  @Test
  void everyPlayedAlternativeNamesTheOperatorsThatItPutsInThePlaceOfOthers() throws IOException {
    List<PageTrace> traces = LedgerOutcomes.addTo(LedgerFiles.read(LEDGER), LEDGER, SWITCHES);
    Set<String> known = new HashSet<>();
    OperatorTexts.of(Path.of(".."), Path.of("..", "spec"))
        .keySet()
        .forEach(key -> known.add(key.substring(key.indexOf('!') + 1)));

    assertFalse(traces.isEmpty());
    for (PageTrace trace : traces) {
      JsonNode overrides = trace.itf().path("#meta").path("overrides");
      assertFalse(overrides.isEmpty(), trace.id());
      overrides.forEach(each -> assertTrue(known.contains(each.asText()), each::asText));
    }
  }

  @Test
  void callsHaveTheirCyclesButWhereTheTimedMachineHasNone() throws IOException {
    int known = 0;
    for (PageTrace trace : LedgerOutcomes.addTo(LedgerFiles.read(LEDGER), LEDGER, SWITCHES)) {
      for (JsonNode state : trace.itf().path("states")) {
        JsonNode cycles = state.path("#meta").path("cycles");
        boolean spawned = state.path("call").path("name").asText().equals("spawn");
        assertFalse(spawned && cycles.isNumber(), trace.id());
        assertTrue(cycles.isMissingNode() || cycles.asLong() > 0, trace.id());
        known += cycles.isNumber() ? 1 : 0;
      }
    }

    assertTrue(known > 100, "only " + known);
  }

  @Test
  void whereThereIsNoLedgerThereAreNoOutcomes() {
    assertEquals(
        List.of(),
        LedgerOutcomes.addTo(JsonNodeFactory.instance.arrayNode(), Path.of("none"), SWITCHES));
  }
}
