package org.vmoffer.conformance.mutate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/**
 * Mutants that nothing can notice, and why: they say the same in other words, or otherwise only of
 * what never occurs.
 *
 * @param reasons by the mutant's name
 */
public record Equivalents(SequencedMap<String, String> reasons) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "equivalent-mutants.json";

  private static final long MOST_BYTES = 1 << 20;

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
    JsonFields file =
        JsonFile.fields(specDirectory.resolve(FILE), MOST_BYTES, "mutants with reasons");
    SequencedMap<String, String> reasons = new LinkedHashMap<>();
    file.objects("equivalent", each -> readInto(reasons, each));
    file.end();
    return new Equivalents(reasons);
  }

  private static String readInto(SequencedMap<String, String> reasons, JsonFields fields) {
    String reason = fields.string("reason");
    if (reason.isBlank()) {
      throw fields.wrong("reason", "found nothing", "a reason");
    }
    for (String name : fields.list("mutants").strings()) {
      if (reasons.put(name, reason) != null) {
        throw fields.wrong("mutants", "found " + name + " again", "each mutant once");
      }
    }
    return reason;
  }
}
