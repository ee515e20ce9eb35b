package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFile;

/** The entries of the ledger as they are in their files, in the order of their numbers. */
final class LedgerFiles {
  private static final long MOST_BYTES = 1 << 22;

  private LedgerFiles() {}

  /**
   * Reads them; there may be none.
   *
   * @throws BadInputException if a file is no JSON object that says its id
   */
  static ArrayNode read(Path directory) throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "D*.json")) {
        for (Path file : files) {
          entries.add(entry(file));
        }
      }
    }
    entries.sort(Comparator.comparingInt(LedgerFiles::number));
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    entries.forEach(list::add);
    return list;
  }

  private static JsonNode entry(Path file) {
    JsonNode entry = JsonFile.tree(file, MOST_BYTES, "an entry of the ledger");
    String id = String.valueOf(file.getFileName()).replace(".json", "");
    if (!entry.path("id").asText().equals(id)) {
      throw new BadInputException(file + ": id", entry.path("id").toString(), '"' + id + '"');
    }
    return entry;
  }

  private static int number(JsonNode entry) {
    String digits = entry.path("id").asText().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
