package org.vmoffer.conformance.mutate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.json.KeptJson;

/**
 * What was found of a specification and is kept beside it: hashes of all that had a part in it, and
 * rows, one a line.
 *
 * @param file where it is
 * @param rows what the rows are called
 * @param command what writes it
 */
public record KeptRows(Path file, String rows, String command) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads it.
   *
   * @throws BadInputException if there is nothing or it is not what it should be
   */
  public <T> T read(Class<T> type) {
    return KeptJson.read(file, type, command);
  }

  /**
   * Writes it.
   *
   * @param hashes by what each is of
   */
  public void write(SequencedMap<String, String> hashes, List<?> all) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Object row : all) {
      lines.add("    " + JSON.writeValueAsString(row));
    }
    StringBuilder head = new StringBuilder();
    hashes.forEach((of, hash) -> head.append("  \"%s\": \"%s\",\n".formatted(of, hash)));
    WholeFile.write(
        file, "{\n%s  \"%s\": [\n%s\n  ]\n}\n".formatted(head, rows, String.join(",\n", lines)));
  }
}
