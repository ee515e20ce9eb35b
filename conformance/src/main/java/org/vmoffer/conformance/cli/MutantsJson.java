package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.MutantScore;

/** Mutants, as JSON. */
final class MutantsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MutantsJson() {}

  static ObjectNode of(List<KeptMutant> mutants, Equivalents equivalents, double seconds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("mutants");
    for (KeptMutant each : mutants) {
      ObjectNode one = all.addObject();
      one.setAll(JSON.<ObjectNode>valueToTree(each));
      String reason = equivalents.reasons().get(each.name());
      if (reason != null) {
        one.put("equivalent", reason);
      }
    }
    ObjectNode mutations = json.putObject("mutations");
    MutantScore.by(KeptMutant::mutation, mutants, equivalents)
        .forEach((mutation, score) -> mutations.set(mutation, of(score)));
    json.set("all", of(MutantScore.of(mutants, equivalents)));
    ObjectNode properties = json.putObject("properties");
    MutantScore.byProperty(mutants)
        .forEach(
            (property, use) ->
                properties
                    .putObject(property)
                    .put("first", use.first())
                    .put("asked", use.asked())
                    .put("alone", use.alone()));
    return json.put("seconds", seconds);
  }

  private static ObjectNode of(MutantScore score) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("generated", score.generated())
        .put("property", score.property())
        .put("graph", score.graph())
        .put("error", score.error())
        .put("equivalent", score.equivalent())
        .put("surviving", score.surviving())
        .put("noticed", score.noticed());
  }
}
