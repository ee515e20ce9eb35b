package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.report.WalkJson;
import org.vmoffer.conformance.review.BehaviourChange;
import org.vmoffer.conformance.review.BehaviourDifference;
import org.vmoffer.conformance.review.RuleCount;

/** A difference in behaviour, as JSON. */
final class DifferenceJson {
  private DifferenceJson() {}

  static ObjectNode of(BehaviourDifference difference) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("equal", difference.isEmpty());
    json.set("before", size(difference.before()));
    json.set("after", size(difference.after()));
    json.put("commonStates", difference.commonStates());
    json.put("reachedAlike", difference.reachedAlike());
    json.put("callsOnlyBefore", difference.callsOnlyBefore());
    json.put("callsOnlyAfter", difference.callsOnlyAfter());
    ArrayNode changes = json.putArray("changes");
    difference.changes().forEach(change -> changes.add(of(change)));
    ArrayNode rules = json.putArray("rules");
    difference.rules().forEach(count -> rules.add(of(count)));
    return json;
  }

  private static ObjectNode size(BehaviourDifference.Size size) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("states", size.states()).put("edges", size.edges());
  }

  private static ObjectNode of(BehaviourChange change) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("call", change.kind().call());
    json.put("before", label(change.kind().before()));
    json.put("after", label(change.kind().after()));
    json.put("inReply", change.kind().inReply());
    json.put("inState", change.kind().inState());
    json.put("cases", change.cases());
    json.put("states", change.states());
    ArrayNode calls = json.putArray("calls");
    change.calls().forEach(call -> calls.add(WalkJson.of(call)));
    BehaviourChange.Example example = change.example();
    ObjectNode shown = json.putObject("example");
    shown.set("path", WalkJson.of(example.way()));
    shown.set("call", WalkJson.of(example.call()));
    example.before().ifPresent(step -> shown.set("before", WalkJson.of(step)));
    example.after().ifPresent(step -> shown.set("after", WalkJson.of(step)));
    return json;
  }

  private static @Nullable String label(@Nullable Rule rule) {
    return rule == null ? null : rule.label();
  }

  private static ObjectNode of(RuleCount count) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("call", count.call());
    json.put("rule", count.rule().label());
    json.put("errno", count.rule().errno() == null ? null : count.rule().errno().name());
    json.put("before", count.before());
    json.put("after", count.after());
    count.example().ifPresent(walk -> json.set("path", WalkJson.of(walk)));
    return json;
  }
}
