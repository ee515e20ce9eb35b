package org.vmoffer.conformance.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.BadInputException;

/**
 * Reads JSON together with the lines in which its values are. Refused beside what is no JSON: a
 * field that is there twice, values deeper in each other than anybody means, numbers without end,
 * and halves of surrogate pairs, which no file can hold.
 */
public final class JsonReader {
  /** Objects and arrays in each other. */
  static final int DEEPEST = 64;

  private static final int MOST_DIGITS = 1000;
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST + 1)
                  .maxNumberLength(MOST_DIGITS)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;
  private final Place place;
  private final boolean hasLines;

  private JsonReader(JsonParser parser, Place place, boolean hasLines) {
    this.parser = parser;
    this.place = place;
    this.hasLines = hasLines;
  }

  /**
   * Reads a text that is one value.
   *
   * @param expected what it should be, for messages
   * @throws BadInputException if it is none
   */
  public static Json read(Place place, String text, String expected) {
    String json = withoutMark(text);
    try (JsonParser parser = parser(json)) {
      JsonReader reader = new JsonReader(parser, place, json.indexOf('\n') >= 0);
      if (parser.nextToken() == null) {
        throw new BadInputException(place.at(place.line(), ""), "nothing", expected);
      }
      Json root = reader.value(0);
      if (parser.nextToken() != null) {
        throw new BadInputException(
            place.at(reader.line(), ""), "something behind the JSON", "the end");
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw broken(place, broken, expected);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory refuses to be read", impossible);
    }
  }

  /**
   * Reads a text that is one object.
   *
   * @throws BadInputException if it is none
   */
  public static JsonFields fields(Place place, String text) {
    return fields(place, text, "JSON");
  }

  /**
   * The same.
   *
   * @param expected what it should be, for messages
   * @throws BadInputException if it is none
   */
  public static JsonFields fields(Place place, String text, String expected) {
    return new JsonFields(read(place, text, expected), place);
  }

  /** A parser with the same limits, for who reads a text in a way of its own. */
  public static JsonParser parser(String text) throws IOException {
    return FACTORY.createParser(text);
  }

  /** The same for who looks at a beginning only. */
  public static JsonParser parser(Reader text) throws IOException {
    return FACTORY.createParser(text);
  }

  /** What to throw for JSON that is none. */
  public static BadInputException broken(
      Place place, JsonProcessingException broken, String expected) {
    int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
    String where = place.at(Math.max(place.line() + line - 1, 1), "");
    return broken instanceof StreamConstraintsException
        ? new BadInputException(
            where, "too much", "at most %,d digits of a number".formatted(MOST_DIGITS))
        : new BadInputException(where, found(broken.getOriginalMessage()), expected);
  }

  /** The first sentence: others speak of the program's classes and settings. */
  private static String found(String message) {
    String first = message.lines().findFirst().orElse("something else");
    int more = first.indexOf(" (start marker at");
    return more < 0 ? first : first.substring(0, more);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private int line() {
    int first = Math.max(place.line(), 1);
    return hasLines ? first + parser.currentTokenLocation().getLineNr() - 1 : first;
  }

  private Json value(int depth) throws IOException {
    int line = line();
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Json.Members(line, members(depth + 1));
      case START_ARRAY -> new Json.Elements(line, elements(depth + 1));
      case VALUE_STRING -> new Json.Text(line, whole(parser.getText()));
      case VALUE_NUMBER_INT -> new Json.Whole(line, parser.getText());
      case VALUE_TRUE -> new Json.Flag(line, true);
      case VALUE_FALSE -> new Json.Flag(line, false);
      case VALUE_NULL -> new Json.Nothing(line);
      default -> new Json.Fraction(line, parser.getText());
    };
  }

  private Map<String, Json> members(int depth) throws IOException {
    checkDepth(depth);
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = whole(parser.currentName());
      if (fields.containsKey(name)) {
        throw complaint("is there twice", "each field once");
      }
      parser.nextToken();
      fields.put(name, value(depth));
    }
    return fields;
  }

  private List<Json> elements(int depth) throws IOException {
    checkDepth(depth);
    List<Json> all = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      all.add(value(depth));
    }
    return all;
  }

  private void checkDepth(int depth) {
    if (depth > DEEPEST) {
      throw complaint("deeper than anybody means", "at most %d levels".formatted(DEEPEST));
    }
  }

  private String whole(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        if (Character.isSurrogate((char) text.codePointAt(at))) {
          throw complaint("found half of a surrogate pair", "whole characters");
        }
        at++;
      }
    }
    return text;
  }

  private BadInputException complaint(String found, String expected) {
    return new BadInputException(
        place.at(line(), path(parser.getParsingContext())), found, expected);
  }

  /** The fields that lead to the present value, for messages. */
  private static String path(JsonStreamContext context) {
    List<String> steps = new ArrayList<>();
    for (JsonStreamContext at = context; !at.inRoot(); at = at.getParent()) {
      if (at.inObject() && at.hasCurrentName()) {
        steps.add("." + at.getCurrentName());
      } else if (at.inArray()) {
        steps.add("[" + at.getCurrentIndex() + "]");
      }
    }
    String path = String.join("", steps.reversed());
    return path.startsWith(".") ? path.substring(1) : path;
  }
}
