package org.vmoffer.conformance.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/**
 * The alternatives to decisions that a specification knows.
 *
 * @param all in the order of the file, each name once
 */
public record Switches(List<Switch> all) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "switches.json";

  private static final long MOST_BYTES = 1 << 20;

  /** Keeps a snapshot. */
  public Switches {
    all = List.copyOf(all);
  }

  /**
   * Reads the switches of a specification.
   *
   * @throws BadInputException if there are none or the file does not say what it should
   */
  public static Switches read(Path specDirectory) {
    Path file = specDirectory.resolve(FILE);
    JsonFields fields = JsonFile.fields(file, MOST_BYTES, "the switches");
    Set<String> names = new HashSet<>();
    List<Switch> switches = fields.objects("switches", each -> read(each, names));
    fields.end();
    return new Switches(switches);
  }

  private static Switch read(JsonFields fields, Set<String> names) {
    Switch read =
        new Switch(
            fields.string("name"),
            fields.string("decision"),
            fields.string("summary"),
            fields.parsed("module", FileName::word),
            overrides(fields.object("overrides")),
            models(fields));
    if (!names.add(read.name())) {
      throw fields.wrong("name", "found \"" + read.name() + "\" again", "each name once");
    }
    return read;
  }

  private static SortedMap<String, String> overrides(JsonFields fields) {
    SortedMap<String, String> overrides = new TreeMap<>();
    for (String operator : fields.names()) {
      overrides.put(operator, fields.parsed(operator, FileName::word));
    }
    return overrides;
  }

  private static List<String> models(JsonFields fields) {
    List<String> models = fields.list("models").parsed(FileName::word);
    if (models.isEmpty()) {
      throw fields.wrong("models", "one or more");
    }
    return models;
  }

  /**
   * Some of them, to be thrown together.
   *
   * @throws BadInputException if there is none of a name, or if two put different operators in the
   *     place of one
   */
  public Chosen choose(List<String> names) {
    List<Switch> chosen = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      chosen.add(
          all.stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new BadInputException(
                          name, "no such switch", "one that what-if --list shows")));
    }
    return Chosen.of(chosen);
  }
}
