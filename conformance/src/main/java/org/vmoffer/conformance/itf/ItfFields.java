package org.vmoffer.conformance.itf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;

/**
 * A value of the Informal Trace Format with the place where it stands.
 *
 * @param value the value; null if it is missing
 * @param where file, state and path, for messages
 */
record ItfFields(@Nullable JsonNode value, String where) {
  private static final int LONGEST_SHOWN = 60;

  /** A pair of a function. */
  record Pair(ItfFields argument, ItfFields result) {}

  /** A field of a record. */
  ItfFields field(String name) {
    return new ItfFields(value == null ? null : value.get(name), where + "." + name);
  }

  /** Whether it is a record; what a function gives where nothing is mapped is none. */
  boolean isRecord() {
    return value != null && value.isObject() && !value.has("#set") && !value.has("#map");
  }

  /** An integer. */
  long integer() {
    JsonNode number = value == null || !value.isObject() ? value : value.get("#bigint");
    if (number != null && number.isIntegralNumber() && number.canConvertToLong()) {
      return number.longValue();
    }
    if (number != null && number.isTextual()) {
      try {
        return Long.parseLong(number.asText());
      } catch (NumberFormatException _) {
        throw complaint("an integer of 64 bits");
      }
    }
    throw complaint("an integer, {\"#bigint\": \"1\"}");
  }

  /** An integer in a range. */
  int integer(int least, int most) {
    long number = integer();
    if (number < least || number > most) {
      throw complaint("an integer from %,d to %,d".formatted(least, most));
    }
    return (int) number;
  }

  /** The members of a set. */
  List<ItfFields> members() {
    return elements(value == null ? null : value.get("#set"), "a set, {\"#set\": [...]}");
  }

  /** The elements of a sequence. */
  List<ItfFields> elements() {
    return elements(value, "a sequence, [...]");
  }

  /** The pairs of a function. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    JsonNode map = value == null ? null : value.get("#map");
    for (ItfFields pair : elements(map, "a function, {\"#map\": [[argument, value], ...]}")) {
      List<ItfFields> both = pair.elements();
      if (both.size() != 2) {
        throw pair.complaint("a pair of argument and value");
      }
      pairs.add(new Pair(both.get(0), both.get(1)));
    }
    return pairs;
  }

  private List<ItfFields> elements(@Nullable JsonNode array, String expected) {
    if (array == null || !array.isArray()) {
      throw complaint(expected);
    }
    List<ItfFields> all = new ArrayList<>();
    array.forEach(each -> all.add(new ItfFields(each, where + "[" + all.size() + "]")));
    return all;
  }

  /** What the words of a set mean together. */
  <T> T words(Function<List<String>, T> meaning, String expected) {
    List<String> words = new ArrayList<>();
    for (ItfFields each : members()) {
      if (each.value == null || !each.value.isTextual()) {
        throw each.complaint(expected);
      }
      words.add(each.value.asText());
    }
    try {
      return meaning.apply(words);
    } catch (IllegalArgumentException none) {
      throw complaint(expected);
    }
  }

  /** The same with plain numbers, as the adapter protocol has it. */
  @Nullable JsonNode plain() {
    return value == null ? null : plain(value);
  }

  private static JsonNode plain(JsonNode json) {
    if (json.isObject() && json.size() == 1 && json.has("#bigint")) {
      return ItfValues.NODES.numberNode(new ItfFields(json, "").integer());
    }
    if (json.isArray()) {
      ArrayNode array = ItfValues.NODES.arrayNode();
      json.forEach(each -> array.add(plain(each)));
      return array;
    }
    if (json.isObject()) {
      ObjectNode object = ItfValues.NODES.objectNode();
      json.properties().forEach(each -> object.set(each.getKey(), plain(each.getValue())));
      return object;
    }
    return json;
  }

  /** What to throw if it is something else than expected. */
  BadInputException complaint(String expected) {
    String text = value == null ? "nothing" : value.toString();
    String shown =
        text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    return new BadInputException(where, "found " + shown, expected);
  }
}
