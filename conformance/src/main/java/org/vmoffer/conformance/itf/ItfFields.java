package org.vmoffer.conformance.itf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.Json;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.Place;

/**
 * A value of the Informal Trace Format with the place where it stands.
 *
 * @param value the value; null if it is missing
 * @param line its line, or that of what it is missing in
 * @param place where the text is from
 * @param path what leads to it
 */
record ItfFields(@Nullable Json value, int line, Place place, String path) {
  private static final String SET = "#set";
  private static final String MAP = "#map";
  private static final String INTEGER = "#bigint";

  /** A whole trace. */
  static ItfFields of(Json trace, Place place) {
    return new ItfFields(trace, trace.line(), place, "");
  }

  /** A pair of a function. */
  record Pair(ItfFields argument, ItfFields result) {}

  /** A field of a record. */
  ItfFields field(String name) {
    return within(member(name), path.isEmpty() ? name : path + "." + name);
  }

  /** Whether it is a record; what a function gives where nothing is mapped is none. */
  boolean isRecord() {
    return value instanceof Json.Members && member(SET) == null && member(MAP) == null;
  }

  private @Nullable Json member(String name) {
    return value instanceof Json.Members members ? members.fields().get(name) : null;
  }

  private ItfFields within(@Nullable Json inner, String way) {
    return new ItfFields(inner, inner == null ? line : inner.line(), place, way);
  }

  /** An integer. */
  long integer() {
    Json number = value instanceof Json.Members ? member(INTEGER) : value;
    Json.Whole whole =
        switch (number) {
          case Json.Whole plain -> plain;
          case Json.Text text when text.text().matches("-?[0-9]+") ->
              new Json.Whole(line, text.text());
          case null, default -> throw complaint("an integer, {\"#bigint\": \"1\"}");
        };
    if (!whole.fits()) {
      throw complaint("an integer of 64 bits");
    }
    return whole.value();
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
    return elements(member(SET), "a set, {\"#set\": [...]}");
  }

  /** The elements of a sequence. */
  List<ItfFields> elements() {
    return elements(value, "a sequence, [...]");
  }

  /** The pairs of a function. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (ItfFields pair :
        elements(member(MAP), "a function, {\"#map\": [[argument, value], ...]}")) {
      List<ItfFields> both = pair.elements();
      if (both.size() != 2) {
        throw pair.complaint("a pair of argument and value");
      }
      pairs.add(new Pair(both.get(0), both.get(1)));
    }
    return pairs;
  }

  private List<ItfFields> elements(@Nullable Json array, String expected) {
    if (!(array instanceof Json.Elements elements)) {
      throw complaint(expected);
    }
    List<ItfFields> all = new ArrayList<>();
    elements.all().forEach(each -> all.add(within(each, path + "[" + all.size() + "]")));
    return all;
  }

  /** What the words of a set mean together. */
  <T> T words(Function<List<String>, T> meaning, String expected) {
    List<String> words = new ArrayList<>();
    for (ItfFields each : members()) {
      if (!(each.value instanceof Json.Text word)) {
        throw each.complaint(expected);
      }
      words.add(word.text());
    }
    try {
      return meaning.apply(words);
    } catch (IllegalArgumentException none) {
      throw complaint(expected);
    }
  }

  /** The same with plain numbers, as the adapter protocol has it. */
  ItfFields plain() {
    return within(value == null ? null : plain(value), path);
  }

  private Json plain(Json json) {
    return switch (json) {
      case Json.Members members when members.fields().keySet().equals(Set.of(INTEGER)) ->
          new Json.Whole(json.line(), Long.toString(within(json, path).integer()));
      case Json.Members members -> {
        Map<String, Json> fields = new LinkedHashMap<>();
        members.fields().forEach((name, each) -> fields.put(name, plain(each)));
        yield new Json.Members(json.line(), fields);
      }
      case Json.Elements elements ->
          new Json.Elements(json.line(), elements.all().stream().map(this::plain).toList());
      case Json.Text _, Json.Whole _, Json.Fraction _, Json.Flag _, Json.Nothing _ -> json;
    };
  }

  /** The same record without some of its fields. */
  ItfFields without(Collection<String> names) {
    if (!(value instanceof Json.Members members)) {
      return this;
    }
    Map<String, Json> left = new LinkedHashMap<>(members.fields());
    left.keySet().removeAll(names);
    return within(new Json.Members(line, left), path);
  }

  /** The fields of a record. */
  JsonFields fields() {
    return new JsonFields(value, line, place, path);
  }

  /** What to throw if it is something else than expected. */
  BadInputException complaint(String expected) {
    return complaint(value == null ? "missing" : "found " + value.shown(), expected);
  }

  /** The same, saying what is there. */
  BadInputException complaint(String found, String expected) {
    return new BadInputException(place.at(line, path), found, expected);
  }
}
