package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.BoundedText;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.trace.Sha256;

/**
 * Mutants that people planted because no rule makes them: what nobody would write by a slip of the
 * pen, and what a property must notice all the same.
 *
 * @param hash of the file
 * @param all with the definition that each changes
 */
public record PlantedMutants(String hash, List<ReplacedPart> all) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "planted.json";

  /** What their names begin with. */
  public static final String PREFIX = "Planted.";

  private static final long MOST_BYTES = 1 << 20;

  /** Keeps a snapshot. */
  public PlantedMutants {
    all = List.copyOf(all);
  }

  /**
   * Reads those of a specification.
   *
   * @throws BadInputException if there are none or the file does not say what it should
   * @throws IOException if the file cannot be read
   */
  public static PlantedMutants read(Path specDirectory) throws IOException {
    Path path = specDirectory.resolve(FILE);
    JsonFields file = JsonFile.fields(path, MOST_BYTES, "mutants that are planted");
    Set<String> names = new HashSet<>();
    List<ReplacedPart> all = file.objects("planted", each -> planted(each, names, specDirectory));
    file.end();
    try (InputStream in = Files.newInputStream(path)) {
      return new PlantedMutants(Sha256.of(in), all);
    }
  }

  private static ReplacedPart planted(JsonFields fields, Set<String> names, Path specDirectory) {
    String name = fields.string("name");
    if (!names.add(name)) {
      throw fields.wrong("name", "found " + name + " again", "each name once");
    }
    if (fields.string("imitates").isBlank()) {
      throw fields.wrong("imitates", "found nothing", "what it imitates");
    }
    String module = fields.parsed("module", FileName::word);
    Path file = specDirectory.resolve(module + ".tla");
    if (!Files.isRegularFile(file)) {
      throw fields.wrong("module", "a module of the specification");
    }
    String text = BoundedText.read(file, MOST_BYTES, "a module");
    String operator = fields.parsed("operator", FileName::word);
    if (text.lines().noneMatch(Pattern.compile(operator + "\\b.*==.*").asMatchPredicate())) {
      throw fields.wrong("operator", "a definition of the module");
    }
    for (Edit edit : fields.objects("edits", Edit::read)) {
      text = edit.applied(text);
    }
    return new ReplacedPart(PREFIX + name, operator, module, text);
  }

  private record Edit(String replace, String by, String where) {
    static Edit read(JsonFields fields) {
      return new Edit(fields.string("replace"), fields.string("by"), fields.where("replace"));
    }

    String applied(String text) {
      int at = text.indexOf(replace);
      if (replace.isEmpty() || at < 0 || text.indexOf(replace, at + 1) >= 0) {
        throw new BadInputException(where, replace, "words that the module has once");
      }
      return text.substring(0, at) + by + text.substring(at + replace.length());
    }
  }
}
