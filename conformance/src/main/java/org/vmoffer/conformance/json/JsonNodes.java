package org.vmoffer.conformance.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What was read, as trees that can be written. */
final class JsonNodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonNodes() {}

  static JsonNode of(Json json) {
    return switch (json) {
      case Json.Members members -> {
        ObjectNode object = NODES.objectNode();
        members.fields().forEach((name, value) -> object.set(name, of(value)));
        yield object;
      }
      case Json.Elements elements -> {
        ArrayNode array = NODES.arrayNode();
        elements.all().forEach(each -> array.add(of(each)));
        yield array;
      }
      case Json.Text text -> NODES.textNode(text.text());
      case Json.Whole whole when whole.fits() -> NODES.numberNode(whole.value());
      case Json.Whole whole -> NODES.numberNode(new BigInteger(whole.digits()));
      case Json.Fraction fraction -> NODES.numberNode(new BigDecimal(fraction.digits()));
      case Json.Flag flag -> NODES.booleanNode(flag.value());
      case Json.Nothing _ -> NODES.nullNode();
    };
  }
}
