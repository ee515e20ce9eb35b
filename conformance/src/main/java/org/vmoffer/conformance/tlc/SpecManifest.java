package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.trace.JsonFields;

/**
 * The list of models beside a specification, with what TLC is expected to find.
 *
 * @param entries the models, in the order of the file
 */
public record SpecManifest(List<Entry> entries) {
  /** The name of the file. */
  public static final String FILE = "manifest.json";

  private static final String VIOLATES = "violates:";

  /** Keeps a snapshot. */
  public SpecManifest {
    entries = List.copyOf(entries);
  }

  /** What a model is for. */
  public enum Kind {
    /** Its graph is compared with the implementation, whenever anything is checked. */
    CI,
    /** TLC checks it whenever anything is checked; its graph is compared with nothing. */
    CHECK_ONLY,
    /** It is too large to be checked each time. */
    LARGE,
    /** It is broken on purpose, and TLC has to notice. */
    MUTANT
  }

  /**
   * One model.
   *
   * @param model the model with its files
   * @param question what it asks, or what is broken about it
   * @param kind what it is for
   * @param violated the property that TLC is expected to find violated; empty if all hold
   * @param figures what TLC is expected to count; empty if that does not matter
   */
  public record Entry(
      TlcModel model,
      String question,
      Kind kind,
      Optional<String> violated,
      Optional<Figures> figures) {}

  /**
   * What TLC counts and takes.
   *
   * @param states distinct states
   * @param edges steps between them, repetitions included
   * @param depth states on the longest of the shortest paths
   * @param seconds how long it took when somebody looked
   * @param peakMemoryMiB the most heap that it took then, in MiB
   */
  public record Figures(long states, long edges, int depth, long seconds, long peakMemoryMiB) {}

  /**
   * Reads the manifest of a specification.
   *
   * @param directory the directory of the specification
   * @throws BadInputException if it is not there or not a manifest
   */
  public static SpecManifest read(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "is not there", "the list of models");
    }
    JsonFields fields;
    try {
      fields = new JsonFields(new JsonMapper().readTree(file.toFile()), file.toString());
    } catch (IOException failure) {
      throw new BadInputException(
          file.toString(), String.valueOf(failure.getMessage()), "the list of models in JSON");
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode each : fields.array("models")) {
      String where = fields.where("models[%d]".formatted(entries.size()));
      entries.add(entry(directory, new JsonFields(each, where)));
    }
    fields.end();
    return new SpecManifest(entries);
  }

  private static Entry entry(Path directory, JsonFields fields) {
    Entry entry =
        new Entry(
            new TlcModel(
                fields.string("name"), directory, fields.string("module"), fields.string("config")),
            fields.string("question"),
            fields.parsed("kind", SpecManifest::kind),
            fields.parsed("expected", SpecManifest::violated),
            fields.has("states") ? Optional.of(figures(fields)) : Optional.empty());
    fields.end();
    return entry;
  }

  private static Figures figures(JsonFields fields) {
    return new Figures(
        fields.integer("states"),
        fields.integer("edges"),
        fields.integer("depth", 1, Integer.MAX_VALUE),
        fields.integer("seconds"),
        fields.integer("peakMemoryMiB"));
  }

  private static Kind kind(String text) {
    return Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Optional<String> violated(String text) {
    if (text.equals("pass")) {
      return Optional.empty();
    }
    if (text.startsWith(VIOLATES)) {
      return Optional.of(text.substring(VIOLATES.length()));
    }
    throw new IllegalArgumentException("pass, or " + VIOLATES + " and a property");
  }

  /** The models of a kind. */
  public List<TlcModel> models(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).map(Entry::model).toList();
  }
}
