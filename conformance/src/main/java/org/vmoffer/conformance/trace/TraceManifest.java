package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/**
 * The list of corpora in a directory.
 *
 * @param corpora one for each model, in the order of the names
 */
public record TraceManifest(List<Entry> corpora) {
  /** The name of the file. */
  public static final String FILE = "manifest.json";

  private static final String FORMAT = "vmoffer-traces";
  private static final int VERSION = 1;
  private static final long MOST_BYTES = 1 << 24;

  /** Keeps a snapshot. */
  public TraceManifest {
    corpora = List.copyOf(corpora);
  }

  /**
   * One corpus.
   *
   * @param model the model's name
   * @param file the file, beside the manifest
   * @param contentHash SHA-256 in hexadecimal of what is in the file when it is unpacked
   * @param states states in the corpus
   * @param edges edges that it covers
   * @param walks walks in it
   * @param steps steps of all walks together
   */
  public record Entry(
      String model,
      String file,
      String contentHash,
      long states,
      long edges,
      long walks,
      long steps) {

    static Entry of(CorpusHeader header, String contentHash) {
      return new Entry(
          header.model(),
          TraceDirectory.fileOf(header.model()),
          contentHash,
          header.states(),
          header.edges(),
          header.walks(),
          header.steps());
    }
  }

  /** The text of the file. */
  public String toJson() {
    DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
    layout.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    layout.indentArraysWith(new DefaultIndenter("  ", "\n"));
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(layout);
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("corpora");
      for (Entry entry : corpora) {
        write(json, entry);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string refuses to be written to", impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("model", entry.model());
    json.writeStringField("file", entry.file());
    json.writeStringField("contentHash", entry.contentHash());
    json.writeNumberField("states", entry.states());
    json.writeNumberField("edges", entry.edges());
    json.writeNumberField("walks", entry.walks());
    json.writeNumberField("steps", entry.steps());
    json.writeEndObject();
  }

  /**
   * Reads the manifest of a directory.
   *
   * @throws BadInputException if it is not there or not a manifest
   */
  public static TraceManifest read(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          file.toString(), "is not there", "a manifest, which " + Freshness.RENEWAL + " makes");
    }
    JsonFields fields = JsonFile.fields(file, MOST_BYTES, "a manifest");
    fields.parsed("format", TraceManifest::format);
    fields.integer("version", VERSION, VERSION);
    List<Entry> entries =
        fields.objects(
            "corpora",
            entry ->
                new Entry(
                    entry.parsed("model", FileName::word),
                    entry.string("file"),
                    entry.string("contentHash"),
                    entry.integer("states"),
                    entry.integer("edges"),
                    entry.integer("walks"),
                    entry.integer("steps")));
    fields.end();
    return new TraceManifest(entries);
  }

  private static String format(String text) {
    if (!text.equals(FORMAT)) {
      throw new IllegalArgumentException(FORMAT);
    }
    return text;
  }
}
