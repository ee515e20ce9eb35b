package org.vmoffer.conformance.workload;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.BadInputException;

/**
 * A value of a JSON file that knows its line.
 *
 * @param line where it begins, from 1
 * @param value a {@code Map} or a {@code List} of such, a {@code String}, {@code Long} or {@code
 *     Boolean}, or {@code OTHER}
 */
record Located(int line, Object value) {
  /** Null, and numbers that are no long. */
  static final Object OTHER = new Object();

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * The whole text.
   *
   * @throws BadInputException if it is no JSON, or a field is there twice
   */
  static Located parse(String file, String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new BadInputException(file + ":1", "nothing", "a JSON object");
      }
      Located root = read(parser);
      if (parser.nextToken() != null) {
        throw new BadInputException(
            file + ":" + line(parser), "more behind the end", "one JSON object");
      }
      return root;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new BadInputException(
          file + ":" + (at == null ? 1 : at.getLineNr()), e.getOriginalMessage(), "JSON");
    } catch (IOException e) {
      throw new IllegalStateException("a text cannot fail to be read", e);
    }
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static Located read(JsonParser parser) throws IOException {
    int line = line(parser);
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Located> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, read(parser));
        }
        yield new Located(line, fields);
      }
      case START_ARRAY -> {
        List<Located> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(read(parser));
        }
        yield new Located(line, elements);
      }
      case VALUE_STRING -> new Located(line, parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> new Located(line, parser.getBooleanValue());
      case VALUE_NUMBER_INT -> {
        boolean fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        yield new Located(line, fits ? (Object) parser.getLongValue() : OTHER);
      }
      default -> new Located(line, OTHER);
    };
  }
}
