package org.vmoffer.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.conformance.replay.Observed;
import org.vmoffer.conformance.trace.JsonTree;
import org.vmoffer.conformance.trace.Walk;

/** A divergence as JSON, its calls and replies in the terms of the adapter protocol. */
public final class DivergenceJson {
  private DivergenceJson() {}

  /** The divergence as an object. */
  public static ObjectNode of(Divergence divergence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", divergence.walk().model());
    switch (divergence.origin()) {
      case Origin.WalkStep at ->
          json.put("walk", at.walk()).put("step", at.step()).put("full", at.full());
      case Origin.GraphEdge at -> json.put("state", at.state()).put("call", at.call());
      case Origin.Witness at -> json.put("witness", at.id()).put("step", at.step());
    }
    ArrayNode path = json.putArray("path");
    for (Walk.Step step : divergence.walk().steps()) {
      path.add(WalkJson.of(step.invocation()));
    }
    json.set("expected", JsonTree.of(divergence.expected().reply()));
    switch (divergence.observed()) {
      case Observed.Answered answered -> json.set("actual", JsonTree.of(answered.reply()));
      case Observed.Broke broke -> json.put("failure", broke.failure().toString());
    }
    ObjectNode differences = json.putObject("differences");
    divergence.inReply().ifPresent(found -> put(differences.putObject("reply"), found));
    divergence.inState().ifPresent(found -> put(differences.putObject("state"), found));
    RuleText rule = RuleText.of(divergence.rule());
    json.put("rule", divergence.rule().label());
    json.put("sentence", rule.sentence());
    json.put("guard", divergence.explanation());
    json.put("command", divergence.command());
    return json;
  }

  private static void put(ObjectNode json, Difference difference) {
    json.put("field", difference.field());
    json.put("expected", difference.expected());
    json.put("actual", difference.actual());
  }
}
