package org.vmoffer.conformance.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;

/** Files of the ledger as trees. */
final class JsonFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonFile() {}

  /**
   * What a file holds.
   *
   * @throws BadInputException if it cannot be read, or is no JSON, with the line
   */
  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(file + ":" + line, e.getOriginalMessage(), "JSON");
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), "a file of the ledger");
    }
  }
}
