package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.review.BehaviourDifference;

/** Two versions compared, as JSON. */
final class DiffJson {
  private DiffJson() {}

  static ObjectNode of(String before, String after, List<BehaviourDifference> differences) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("before", before);
    json.put("after", after);
    json.put("equal", differences.stream().allMatch(BehaviourDifference::isEmpty));
    ArrayNode models = json.putArray("models");
    for (BehaviourDifference each : differences) {
      models.addObject().put("model", each.model()).set("difference", DifferenceJson.of(each));
    }
    return json;
  }
}
