package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.mutate.CorpusUse;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.MutantScore;
import org.vmoffer.conformance.mutate.SoleNotice;

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
      putSole(one, SoleNotice.of(each));
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
    ObjectNode corpora = json.putObject("corpora");
    CorpusUse.of(mutants).forEach((model, use) -> corpora.set(model, JSON.valueToTree(use)));
    return json.put("seconds", seconds);
  }

  /** What alone notices it is left out where there is no such thing. */
  private static void putSole(ObjectNode json, SoleNotice sole) {
    if (sole.isOne()) {
      ObjectNode alone = json.putObject("alone");
      sole.property().ifPresent(property -> alone.put("property", property));
      sole.corpus().ifPresent(corpus -> alone.put("corpus", corpus));
      if (sole.comparison()) {
        alone.put("comparison", true);
      }
    }
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
