package org.vmoffer.conformance.itf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/** Values of TLA+ as the Informal Trace Format writes them. */
public final class ItfValues {
  static final JsonMapper JSON = new JsonMapper();
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ItfValues() {}

  /** An integer, of any size. */
  public static ObjectNode integer(long value) {
    return NODES.objectNode().put("#bigint", Long.toString(value));
  }

  /** A set by its members. */
  public static ObjectNode set(Collection<? extends JsonNode> members) {
    ObjectNode set = NODES.objectNode();
    set.putArray("#set").addAll(members);
    return set;
  }

  static ObjectNode set(Permissions permissions) {
    return set(
        permissions.toString().chars().mapToObj(Character::toString).map(NODES::textNode).toList());
  }

  static ObjectNode set(Marks marks) {
    return set(marks.names().stream().map(NODES::textNode).toList());
  }

  /** A function of integers by its pairs. */
  static ObjectNode function(Collection<? extends Map.Entry<Long, ? extends JsonNode>> pairs) {
    return map(pairs.stream().map(p -> Map.entry(integer(p.getKey()), p.getValue())).toList());
  }

  /** A function by its pairs. */
  public static ObjectNode map(
      Collection<? extends Map.Entry<? extends JsonNode, ? extends JsonNode>> pairs) {
    ObjectNode function = NODES.objectNode();
    ArrayNode map = function.putArray("#map");
    for (Map.Entry<? extends JsonNode, ? extends JsonNode> pair : pairs) {
      map.addArray().add(pair.getKey()).add(pair.getValue());
    }
    return function;
  }

  /** The same JSON with every number as the format writes integers. */
  public static JsonNode withIntegers(JsonNode json) {
    if (json.isIntegralNumber()) {
      return integer(json.longValue());
    }
    if (json.isArray()) {
      ArrayNode array = NODES.arrayNode();
      json.forEach(each -> array.add(withIntegers(each)));
      return array;
    }
    if (json.isObject()) {
      ObjectNode object = NODES.objectNode();
      json.properties().forEach(each -> object.set(each.getKey(), withIntegers(each.getValue())));
      return object;
    }
    return json;
  }
}
