package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.history.Failure;
import org.vmoffer.conformance.history.Operation;
import org.vmoffer.conformance.history.Result;
import org.vmoffer.conformance.protocol.AnswerText;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.report.RuleText;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.JsonTree;
import org.vmoffer.view.StateCode;

/** What came of histories, as JSON. */
final class LinearizeJson {
  private LinearizeJson() {}

  static ObjectNode of(List<LinearizeReport> reports) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", LinearizeReport.verdict(reports));
    ArrayNode histories = json.putArray("histories");
    for (LinearizeReport each : reports) {
      ObjectNode history = histories.addObject();
      history.put("file", each.file());
      history.put("operations", each.operations());
      history.put("pending", each.pending());
      history.put("threads", each.threads());
      history.put("positions", each.result().explored());
      history.put("readSeconds", each.readSeconds());
      history.put("seconds", each.seconds());
      switch (each.result()) {
        case Result.Linearizable _ -> history.put("verdict", "pass");
        case Result.Unknown(long _, String why) ->
            history.put("verdict", "unknown").put("why", why);
        case Result.NotLinearizable(long _, Failure failure) -> {
          history.put("verdict", "fail");
          add(failure, history.putObject("failure"));
        }
      }
    }
    return json;
  }

  private static void add(Failure failure, ObjectNode json) {
    json.put("last", failure.last().id());
    json.put("minimal", failure.isMinimal());
    json.put("skipped", failure.skipped());
    int frames = failure.calls().hello().frames();
    ArrayNode starts = json.putArray("starts");
    failure
        .calls()
        .starts()
        .forEach(
            start -> starts.add(JsonTree.of(StateCode.decode(start.position().state(), frames))));
    ArrayNode calls = json.putArray("calls");
    failure.calls().operations().forEach(call -> add(call, calls.addObject()));
    ArrayNode dues = json.putArray("dues");
    for (Failure.Due due : failure.dues()) {
      ObjectNode node = dues.addObject();
      node.set("reply", JsonTree.of(due.reply()));
      node.put("rule", due.reply().rule().label());
      node.put("sentence", RuleText.of(due.reply().rule()).sentence());
      node.set("state", JsonTree.of(StateCode.decode(due.before().state(), frames)));
    }
  }

  private static void add(Operation call, ObjectNode json) {
    json.put("id", call.id());
    json.put("thread", call.thread());
    json.put("pid", call.invocation().pid());
    json.put("name", CallJson.name(call.invocation().call()));
    json.set("args", JsonTree.ofArguments(call.invocation().call()));
    json.put("text", CallText.of(call.invocation().call()));
    json.put("line", call.line());
    json.put("invoked", call.invoked());
    Operation.Return end = call.returned();
    if (end != null) {
      json.put("returnLine", end.line());
      json.put("returned", end.t());
      json.put("answer", AnswerText.of(end.answer()));
    }
  }
}
