package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.report.WalkJson;
import org.vmoffer.conformance.review.Chosen;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.review.Verdict;

/** What comes of switches, as JSON. */
final class WhatIfJson {
  private WhatIfJson() {}

  /** The switches there are, as in their file. */
  static ObjectNode of(Switches switches) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("switches", of(switches.all()));
    return json;
  }

  private static ArrayNode of(List<Switch> switches) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Switch each : switches) {
      ObjectNode one = json.addObject();
      one.put("name", each.name());
      one.put("decision", each.decision());
      one.put("summary", each.summary());
      one.put("module", each.module());
      ObjectNode overrides = one.putObject("overrides");
      each.overrides().forEach(overrides::put);
      ArrayNode models = one.putArray("models");
      each.models().forEach(models::add);
    }
    return json;
  }

  /** What came of some. */
  static ObjectNode of(Chosen chosen, List<Verdict> verdicts, double seconds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("switches", of(chosen.switches()));
    ArrayNode models = json.putArray("models");
    verdicts.forEach(verdict -> models.add(of(verdict)));
    return json.put("seconds", seconds);
  }

  private static ObjectNode of(Verdict verdict) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", verdict.model());
    switch (verdict) {
      case Verdict.Violates v -> {
        json.put("violates", v.property());
        json.put("steps", v.steps());
        v.counterexample().ifPresent(walk -> json.set("path", WalkJson.of(walk)));
        json.put("text", v.text());
      }
      case Verdict.Holds h -> {
        json.putNull("violates");
        h.difference()
            .ifPresent(difference -> json.set("difference", DifferenceJson.of(difference)));
      }
    }
    return json;
  }
}
