package org.vmoffer.conformance.validate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.protocol.AnswerText;
import org.vmoffer.conformance.report.RuleText;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.JsonTree;
import org.vmoffer.conformance.validate.Rejection.Reason;

/** A rejection as an object. */
public final class RejectionJson {
  private RejectionJson() {}

  /** The rejection as an object. */
  public static ObjectNode of(Rejection rejection) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("line", rejection.line());
    json.put("pid", rejection.event().pid());
    json.put("call", CallJson.name(rejection.event().call()));
    json.set("args", JsonTree.ofArguments(rejection.event().call()));
    json.put("answer", AnswerText.of(rejection.event().answer()));
    ArrayNode states = json.putArray("states");
    for (Reason reason : rejection.reasons()) {
      ObjectNode each = states.addObject();
      each.set("state", JsonTree.of(reason.state()));
      switch (reason) {
        case Rejection.DeadCaller _ -> each.put("caller", "does not live");
        case Rejection.OtherAnswer other -> {
          putDue(each, other.due());
          ArrayNode allowed = each.putArray("allowedToo");
          RejectionText.allowed(other).forEach(allowed::add);
        }
        case Rejection.OtherState other -> {
          putDue(each, other.due());
          ObjectNode difference = each.putObject("difference");
          difference.put("field", other.difference().field());
          difference.put("expected", other.difference().expected());
          difference.put("actual", other.difference().actual());
        }
      }
    }
    return json;
  }

  private static void putDue(ObjectNode json, Outcome due) {
    json.put("due", RejectionText.due(due.reply()));
    json.put("rule", due.reply().rule().label());
    json.put("sentence", RuleText.of(due.reply().rule()).sentence());
    json.put("guard", RuleText.of(due.reply().rule()).guard());
  }
}
