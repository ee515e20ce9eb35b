package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;
import org.vmoffer.conformance.tlc.ReplacedPart;

/**
 * Mutants that people planted because no rule makes them: what nobody would write by a slip of the
 * pen, and what a property must notice all the same.
 *
 * @param all with the definition that each changes
 */
public record PlantedMutants(List<ReplacedPart> all) {
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
   * @throws IOException if a module cannot be read
   */
  public static PlantedMutants read(Path specDirectory) throws IOException {
    JsonFields file =
        JsonFile.fields(specDirectory.resolve(FILE), MOST_BYTES, "mutants that are planted");
    Set<String> names = new HashSet<>();
    List<Planting> plantings = file.objects("planted", each -> Planting.read(each, names));
    file.end();
    List<ReplacedPart> all = new ArrayList<>();
    for (Planting each : plantings) {
      all.add(each.in(specDirectory));
    }
    return new PlantedMutants(all);
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

  private record Planting(String name, String module, String operator, List<Edit> edits) {
    static Planting read(JsonFields fields, Set<String> names) {
      String name = fields.string("name");
      if (!names.add(name)) {
        throw fields.wrong("name", "found " + name + " again", "each name once");
      }
      if (fields.string("imitates").isBlank()) {
        throw fields.wrong("imitates", "found nothing", "what it imitates");
      }
      return new Planting(
          name,
          fields.parsed("module", FileName::word),
          fields.string("operator"),
          fields.objects("edits", Edit::read));
    }

    ReplacedPart in(Path specDirectory) throws IOException {
      String text = Files.readString(specDirectory.resolve(module + ".tla"));
      for (Edit edit : edits) {
        text = edit.applied(text);
      }
      return new ReplacedPart(PREFIX + name, operator, module, text);
    }
  }
}
