package org.vmoffer.conformance.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.BoundedText;

/** Files that are one JSON object. */
public final class JsonFile {
  private JsonFile() {}

  /**
   * What a file holds.
   *
   * @param most bytes that it may have
   * @param kind what it should be, for messages
   * @throws BadInputException if it cannot be read, is larger, or is no JSON, with the line
   */
  public static Json read(Path file, long most, String kind) {
    return JsonReader.read(Place.of(file), BoundedText.read(file, most, kind), "JSON");
  }

  /**
   * The fields of the object that a file holds.
   *
   * @throws BadInputException as {@link #read} does, and if it is no object
   */
  public static JsonFields fields(Path file, long most, String kind) {
    return new JsonFields(read(file, most, kind), Place.of(file));
  }

  /**
   * What a file holds, to be written elsewhere.
   *
   * @throws BadInputException as {@link #read} does, and if an exponent has no room in 32 bits
   */
  public static JsonNode tree(Path file, long most, String kind) {
    Json json = read(file, most, kind);
    try {
      return JsonNodes.of(json);
    } catch (NumberFormatException e) {
      throw new BadInputException(file + ":1", "a number that has no room", "smaller exponents");
    }
  }
}
