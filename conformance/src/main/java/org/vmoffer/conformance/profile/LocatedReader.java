package org.vmoffer.conformance.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vmoffer.conformance.BadInputException;

/** Reads JSON together with the lines in which its values are. */
final class LocatedReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;

  private LocatedReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a text that is one object.
   *
   * @param file what the text is called in complaints
   * @throws BadInputException if it is none
   */
  static Located.Fields read(String file, String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadInputException(file + ":1", "no object", "a profile, which begins with {");
      }
      LocatedReader reader = new LocatedReader(parser);
      Located.Fields root = reader.fields();
      if (parser.nextToken() != null) {
        throw new BadInputException(
            file + ":" + reader.line(), "something behind the profile", "the end of the file");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String found = e.getOriginalMessage().lines().findFirst().orElse("no JSON");
      throw new BadInputException(file + ":" + line, found, "JSON");
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory refuses to be read", impossible);
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private Located.Fields fields() throws IOException {
    int line = line();
    Map<String, Located> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value());
    }
    return new Located.Fields(line, fields);
  }

  private Located value() throws IOException {
    int line = line();
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields();
      case VALUE_STRING -> new Located.Text(line, parser.getText());
      case VALUE_NUMBER_INT -> new Located.Whole(line, parser.getText());
      case VALUE_TRUE -> new Located.Flag(line, true);
      case VALUE_FALSE -> new Located.Flag(line, false);
      case START_ARRAY -> {
        parser.skipChildren();
        yield new Located.Other(line, "an array");
      }
      default -> new Located.Other(line, parser.getText());
    };
  }
}
