package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.itf.ItfValues;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/** TLC's values as the Informal Trace Format writes them. A model value is its name. */
final class TlcItfValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TlcItfValues() {}

  /**
   * The value.
   *
   * @throws IllegalArgumentException if it is of a kind that no variable should have
   */
  static JsonNode of(@Nullable Object value) {
    return switch (value) {
      case IntValue integer -> ItfValues.integer(integer.val);
      case BoolValue bool -> NODES.booleanNode(bool.val);
      case StringValue string -> NODES.textNode(string.val.toString());
      case ModelValue model -> NODES.textNode(model.val.toString());
      case TupleValue tuple -> sequence(tuple);
      case RecordValue record -> record(record);
      case FcnRcdValue function -> function(function);
      case Value other when other.toSetEnum() instanceof SetEnumValue set -> set(set);
      case Value other when other.toFcnRcd() instanceof FcnRcdValue function -> function(function);
      case null, default -> throw TlcValues.unexpected("a value that a file can hold", value);
    };
  }

  private static ArrayNode sequence(TupleValue tuple) {
    ArrayNode array = NODES.arrayNode();
    Arrays.stream(tuple.elems).map(TlcItfValues::of).forEach(array::add);
    return array;
  }

  private static ObjectNode record(RecordValue record) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < record.names.length; i++) {
      object.set(record.names[i].toString(), of(record.values[i]));
    }
    return object;
  }

  /** A function of strings is a record: what {@code @@} joins is one as well. */
  private static ObjectNode function(FcnRcdValue function) {
    if (function.toRcd() instanceof RecordValue record) {
      return record(record);
    }
    List<Map.Entry<JsonNode, JsonNode>> pairs = new ArrayList<>();
    function.normalize();
    for (int i = 0; i < function.values.length; i++) {
      JsonNode argument =
          function.intv == null
              ? of(function.domain[i])
              : ItfValues.integer(function.intv.low + (long) i);
      pairs.add(Map.entry(argument, of(function.values[i])));
    }
    return ItfValues.map(pairs);
  }

  private static ObjectNode set(SetEnumValue set) {
    set.normalize();
    List<JsonNode> members = new ArrayList<>();
    for (int i = 0; i < set.elems.size(); i++) {
      members.add(of(set.elems.elementAt(i)));
    }
    return ItfValues.set(members);
  }
}
