package org.vmoffer.conformance.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.conformance.report.WalkJson;

/** Evidence as JSON. */
public final class EvidenceJson {
  private EvidenceJson() {}

  /** Evidence as an object. */
  public static ObjectNode of(Evidence evidence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", evidence.id());
    ArrayNode specification = json.putArray("specification");
    for (Evidence.Defined each : evidence.specification()) {
      specification
          .addObject()
          .put("module", each.operator().module())
          .put("name", each.operator().name())
          .put("line", each.line());
    }
    ArrayNode implementation = json.putArray("implementation");
    for (Evidence.Declared each : evidence.implementation()) {
      implementation
          .addObject()
          .put("class", each.method().type())
          .put("method", each.method().name())
          .put("line", each.line());
    }
    evidence.witness().ifPresent(witness -> write(json.putObject("witness"), witness));
    if (!evidence.outcomes().isEmpty()) {
      ArrayNode outcomes = json.putArray("whatIf");
      evidence.outcomes().forEach(outcome -> write(outcomes.addObject(), outcome));
    }
    return json;
  }

  private static void write(ObjectNode json, Evidence.Found witness) {
    json.put("find", witness.find());
    ArrayNode met = json.putArray("met");
    witness.met().forEach(met::add);
    WalkFields.write(json, witness.walk());
  }

  private static void write(ObjectNode json, Evidence.Outcome outcome) {
    json.put("switch", outcome.name());
    switch (outcome) {
      case Evidence.Violates violates -> {
        json.put("violates", violates.property());
        violates
            .walk()
            .ifPresentOrElse(
                walk -> WalkFields.write(json, walk), () -> json.put("model", violates.model()));
      }
      case Evidence.Holds holds -> {
        json.putNull("violates");
        json.put("model", holds.model());
        if (holds.changes().isPresent()) {
          ArrayNode changes = json.putArray("changes");
          holds.changes().get().forEach(change -> write(changes.addObject(), change));
        }
        holds.example().ifPresent(example -> write(json.putObject("example"), example));
      }
    }
  }

  private static void write(ObjectNode json, Evidence.Change change) {
    json.put("call", change.call());
    json.put("before", change.before());
    json.put("after", change.after());
    json.put("differs", change.where());
    json.put("cases", change.cases());
  }

  private static void write(ObjectNode json, Evidence.Example example) {
    WalkFields.write(json, example.way());
    json.set("call", WalkJson.of(example.call()));
    example.before().ifPresent(step -> json.set("before", WalkJson.of(step)));
    example.after().ifPresent(step -> json.set("after", WalkJson.of(step)));
  }
}
