package org.vmoffer.conformance.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.report.RuleText;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.JsonTree;

/** A failure as an object. */
public final class FailureJson {
  private FailureJson() {}

  /**
   * The failure as an object.
   *
   * @param model the name of the model
   * @param again the command that shows it again
   */
  public static ObjectNode of(Failure failure, String model, String again) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", model);
    json.put("rule", failure.rule().label());
    json.put("call", CallJson.name(failure.asked()));
    json.put("expected", Verbal.expected(failure));
    json.put("actual", Verbal.actual(failure));
    if (failure.finding() instanceof Finding.OtherState state) {
      ObjectNode difference = json.putObject("difference");
      difference.put("field", state.difference().field());
      difference.put("expected", state.difference().expected());
      difference.put("actual", state.difference().actual());
    }
    if (failure.finding() instanceof Finding.NoAnswer none) {
      json.put("failure", none.failure().kind().text());
      json.put("standardError", none.failure().errors());
    }
    json.put("sentence", RuleText.of(failure.rule()).sentence());
    json.put("guard", Verbal.guard(failure));
    json.put("command", again);
    ArrayNode walk = json.putArray("walk");
    failure.before().forEach(each -> add(walk, each.pid(), each.asked()));
    add(walk, failure.invocation().pid(), failure.asked());
    return json;
  }

  private static void add(ArrayNode walk, int pid, Call call) {
    ObjectNode request = walk.addObject();
    request.put("op", "call");
    request.put("pid", pid);
    request.put("name", CallJson.name(call));
    request.set("args", JsonTree.ofArguments(call));
    request.put("text", CallText.of(call));
  }
}
