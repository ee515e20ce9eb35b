package org.vmoffer.conformance.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.vmoffer.conformance.BadInputException;

/** Files that a command writes and reads again: as it wrote them, or refused. */
public final class KeptJson {
  private static final long MOST_BYTES = 1 << 26;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private KeptJson() {}

  /**
   * What a file holds.
   *
   * @param type the record that was written
   * @param command what writes it, for messages
   * @throws BadInputException if there is no such file, it is larger than 64 MiB, no JSON, or not
   *     what the command writes
   */
  public static <T> T read(Path file, Class<T> type, String command) {
    String expected = "what '%s' writes".formatted(command);
    JsonNode tree = JsonFile.tree(file, MOST_BYTES, expected);
    if (!tree.isObject()) {
      throw new BadInputException(file + ":1", "no object", expected);
    }
    try {
      return JSON.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      // What the library says of it names classes, and no line: the tree has none.
      throw new BadInputException(file + ":1", "other fields or values", expected);
    }
  }
}
