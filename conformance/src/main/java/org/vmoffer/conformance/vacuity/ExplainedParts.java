package org.vmoffer.conformance.vacuity;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/**
 * Parts of properties that are needed nowhere, or notice nothing that another part does not, and
 * why they stand there.
 *
 * @param reasons by the part's name
 */
public record ExplainedParts(SequencedMap<String, String> reasons) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "explained-parts.json";

  private static final long MOST_BYTES = 1 << 20;

  /** Keeps a snapshot. */
  public ExplainedParts {
    reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
  }

  /**
   * Reads those of a specification.
   *
   * @throws BadInputException if there are none or the file does not say what it should
   */
  public static ExplainedParts read(Path specDirectory) {
    JsonFields file =
        JsonFile.fields(specDirectory.resolve(FILE), MOST_BYTES, "parts with reasons");
    SequencedMap<String, String> reasons = new LinkedHashMap<>();
    file.objects("explained", each -> readInto(reasons, each));
    file.end();
    return new ExplainedParts(reasons);
  }

  private static String readInto(SequencedMap<String, String> reasons, JsonFields fields) {
    String reason = fields.string("reason");
    if (reason.isBlank()) {
      throw fields.wrong("reason", "found nothing", "a reason");
    }
    for (String name : fields.list("parts").strings()) {
      if (reasons.put(name, reason) != null) {
        throw fields.wrong("parts", "found " + name + " again", "each part once");
      }
    }
    return reason;
  }

  /** Whether a part matters, or it is said why it does not. */
  public boolean settles(KeptPart part) {
    return part.matters() || reasons.containsKey(part.name());
  }
}
