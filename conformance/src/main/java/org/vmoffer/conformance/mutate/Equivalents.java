package org.vmoffer.conformance.mutate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.trace.JsonFields;

/**
 * Mutants that nothing can notice, and why: they say the same in other words, or otherwise only of
 * what never occurs.
 *
 * @param reasons by the mutant's name
 */
public record Equivalents(SequencedMap<String, String> reasons) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "equivalent-mutants.json";

  private static final JsonMapper JSON = new JsonMapper();

  /** Keeps a snapshot. */
  public Equivalents {
    reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
  }

  /**
   * Reads the list of a specification.
   *
   * @throws BadInputException if there is none or it does not say what it should
   */
  public static Equivalents read(Path specDirectory) {
    Path file = specDirectory.resolve(FILE);
    try {
      return read(new JsonFields(JSON.readTree(Files.readString(file)), file.toString()));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(file + ":" + line, e.getOriginalMessage(), "JSON");
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), "mutants with reasons");
    }
  }

  private static Equivalents read(JsonFields file) {
    SequencedMap<String, String> reasons = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode each : file.array("equivalent")) {
      JsonFields fields = new JsonFields(each, file.where("equivalent[%d]".formatted(number++)));
      String reason = fields.string("reason");
      if (reason.isBlank()) {
        throw new BadInputException(fields.where("reason"), "found nothing", "a reason");
      }
      for (JsonNode name : fields.array("mutants")) {
        if (reasons.put(name.asText(), reason) != null) {
          throw new BadInputException(
              fields.where("mutants"), "found " + name.asText() + " again", "each mutant once");
        }
      }
      fields.end();
    }
    file.end();
    return new Equivalents(reasons);
  }
}
