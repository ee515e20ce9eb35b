package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.conformance.report.WalkJson;

/** What was found, as JSON. */
final class FindJson {
  private FindJson() {}

  static ObjectNode of(FindResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("query", result.query().text());
    json.put("found", result.witness().isPresent());
    result
        .witness()
        .ifPresent(
            witness -> {
              json.put("model", witness.walk().model());
              json.put("steps", witness.length());
              ArrayNode at = json.putArray("at");
              witness.met().forEach(at::add);
              json.set("path", WalkJson.of(witness.walk()));
            });
    ArrayNode searched = json.putArray("searched");
    for (FindResult.Searched each : result.searched()) {
      searched
          .addObject()
          .put("model", each.model())
          .put("states", each.states())
          .put("edges", each.edges())
          .put("positions", each.positions());
    }
    return json;
  }
}
