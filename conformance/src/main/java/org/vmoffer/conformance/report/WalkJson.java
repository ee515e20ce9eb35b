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
    walk.steps().forEach(step -> steps.add(of(step)));
    return steps;
  }

  /** A step. */
  public static ObjectNode of(Walk.Step step) {
    ObjectNode json = of(step.invocation());
    json.set("reply", JsonTree.of(step.reply()));
    json.set("state", JsonTree.of(step.after()));
    return json;
  }

  /** A call, with its text as C would write it. */
  public static ObjectNode of(Invocation invocation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("pid", invocation.pid());
    json.put("name", CallJson.name(invocation.call()));
    json.set("args", JsonTree.ofArguments(invocation.call()));
    return json.put("text", CallText.of(invocation.call()));
  }
}
