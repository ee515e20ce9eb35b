package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** The outcomes that the repository keeps, as the report has them. */
final class LedgerOutcomesTest {
  private static final Path LEDGER = Path.of("..", "ledger");

  @Test
  void everyOutcomeSaysWhatIsViolatedOrWhatDiffersAndIsPlayed() throws IOException {
    ArrayNode entries = LedgerFiles.read(LEDGER);
    List<PageTrace> traces = LedgerOutcomes.addTo(entries, LEDGER);
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
  void whereThereIsNoLedgerThereAreNoOutcomes() {
    assertEquals(
        List.of(), LedgerOutcomes.addTo(JsonNodeFactory.instance.arrayNode(), Path.of("none")));
  }
}
