package org.vmoffer.conformance.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.trace.JsonFields;

/**
 * The alternatives to decisions that a specification knows.
 *
 * @param all in the order of the file, each name once
 */
public record Switches(List<Switch> all) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "switches.json";

  private static final JsonMapper JSON = new JsonMapper();

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
    try {
      return read(new JsonFields(JSON.readTree(Files.readString(file)), file.toString()));
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          "%s:%d".formatted(file, e.getLocation().getLineNr()), e.getOriginalMessage(), "JSON");
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), "the switches");
    }
  }

  private static Switches read(JsonFields file) {
    List<Switch> switches = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode each : file.array("switches")) {
      JsonFields fields =
          new JsonFields(each, file.where("switches[%d]".formatted(switches.size())));
      Switch read =
          new Switch(
              fields.string("name"),
              fields.string("decision"),
              fields.string("summary"),
              fields.string("module"),
              overrides(fields.object("overrides")),
              models(fields));
      fields.end();
      if (!names.add(read.name())) {
        throw new BadInputException(
            fields.where("name"), "found \"" + read.name() + "\" again", "each name once");
      }
      switches.add(read);
    }
    file.end();
    return new Switches(switches);
  }

  private static SortedMap<String, String> overrides(JsonFields fields) {
    SortedMap<String, String> overrides = new TreeMap<>();
    for (String operator : fields.names()) {
      overrides.put(operator, fields.string(operator));
    }
    return overrides;
  }

  private static List<String> models(JsonFields fields) {
    List<String> models = new ArrayList<>();
    for (JsonNode model : fields.array("models")) {
      models.add(model.asText());
    }
    if (models.isEmpty()) {
      throw new BadInputException(fields.where("models"), "found none", "one or more");
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
