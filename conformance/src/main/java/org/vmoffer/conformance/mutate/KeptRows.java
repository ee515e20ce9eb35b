package org.vmoffer.conformance.mutate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.WholeFile;

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
    String expected = "what %s writes".formatted(command);
    try {
      return JSON.readValue(Files.readString(file), type);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(file + ":" + line, e.getOriginalMessage(), expected);
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), expected);
    }
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
