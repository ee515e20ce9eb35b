package org.vmoffer.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.JsonTree;
import org.vmoffer.conformance.trace.Walk;

/** A walk as JSON, its calls and replies in the terms of the adapter protocol. */
public final class WalkJson {
  private WalkJson() {}

  /** The steps: the call, its reply and the state behind it. */
  public static ArrayNode of(Walk walk) {
    ArrayNode steps = JsonNodeFactory.instance.arrayNode();
    for (Walk.Step each : walk.steps()) {
      ObjectNode step = steps.addObject();
      put(step, each.invocation());
      step.set("reply", JsonTree.of(each.reply()));
      step.set("state", JsonTree.of(each.after()));
    }
    return steps;
  }

  /** Puts a call into an object, with its text as C would write it. */
  static void put(ObjectNode json, Invocation invocation) {
    json.put("pid", invocation.pid());
    json.put("name", CallJson.name(invocation.call()));
    json.set("args", JsonTree.ofArguments(invocation.call()));
    json.put("text", CallText.of(invocation.call()));
  }
}
