package org.vmoffer.conformance.vacuity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/**
 * Parts of properties that are needed nowhere, or notice nothing that another part does not, and
 * why they stand there.
 *
 * @param all by the part's name
 */
public record ExplainedParts(SequencedMap<String, Explanation> all) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "explained-parts.json";

  private static final long MOST_BYTES = 1 << 20;

  /** What a part lacks. */
  public enum Lack {
    /** A step of the specification that needs it; without one it has no mutant either. */
    STEP,
    /** A mutant that it alone notices. */
    MUTANT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isThere(KeptPart part) {
      return switch (this) {
        case STEP -> part.witness() != null;
        case MUTANT -> part.killer() != null;
      };
    }

    private static Lack of(String word) {
      return Arrays.stream(values())
          .filter(each -> each.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("step or mutant"));
    }
  }

  /**
   * Why a part stands there.
   *
   * @param lacks what it lacks
   */
  public record Explanation(Lack lacks, String reason) {}

  /** Keeps a snapshot. */
  public ExplainedParts {
    all = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(all));
  }

  /**
   * Reads those of a specification.
   *
   * @throws BadInputException if there are none or the file does not say what it should
   */
  public static ExplainedParts read(Path specDirectory) {
    JsonFields file =
        JsonFile.fields(specDirectory.resolve(FILE), MOST_BYTES, "parts with reasons");
    SequencedMap<String, Explanation> all = new LinkedHashMap<>();
    file.objects("explained", each -> readInto(all, each));
    file.end();
    return new ExplainedParts(all);
  }

  private static Explanation readInto(SequencedMap<String, Explanation> all, JsonFields fields) {
    Explanation explanation =
        new Explanation(fields.parsed("lacks", Lack::of), fields.string("reason"));
    if (explanation.reason().isBlank()) {
      throw fields.wrong("reason", "found nothing", "a reason");
    }
    for (String name : fields.list("parts").strings()) {
      if (all.put(name, explanation) != null) {
        throw fields.wrong("parts", "found " + name + " again", "each part once");
      }
    }
    return explanation;
  }

  /** Whether a part matters, or it is said why it does not. */
  public boolean settles(KeptPart part) {
    return part.matters() || all.containsKey(part.name());
  }

  /** Why a part stands there that does not matter. */
  public String reason(KeptPart part) {
    Explanation explanation = all.get(part.name());
    return explanation == null ? "not explained" : explanation.reason();
  }
}
