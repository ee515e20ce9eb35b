package org.vmoffer.conformance.tlc;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.json.JsonFields;

/** Reads one model of the manifest. */
final class ManifestModelReader {
  private static final String CONFIG = ".cfg";
  private static final int MOST = Integer.MAX_VALUE;

  private ManifestModelReader() {}

  /**
   * Reads a model.
   *
   * @param names of the models before it; its own is added
   * @throws org.vmoffer.conformance.BadInputException if it does not say what it should
   */
  static ManifestModel read(JsonFields fields, Set<String> names) {
    String name = fields.parsed("name", FileName::word);
    String module = fields.parsed("module", FileName::word);
    String config = fields.parsed("config", ManifestModelReader::config);
    String question = fields.string("question");
    ModelKind kind = fields.parsed("kind", ModelKind::of);
    String expected = fields.string("expected");
    String bounds = text(fields, "bounds");
    String precedent = text(fields, "precedent");
    Long states = number(fields, "states", Long.MAX_VALUE);
    Long edges = number(fields, "edges", Long.MAX_VALUE);
    Integer depth = number(fields, "depth");
    Integer seconds = number(fields, "seconds");
    Integer memory = number(fields, "peakMemoryMiB");
    if (!names.add(name)) {
      throw fields.wrong("name", "found \"" + name + "\" again", "each name once");
    }
    try {
      return new ManifestModel(
          name, module, config, question, kind, expected, bounds, precedent, states, edges, depth,
          seconds, memory);
    } catch (IllegalArgumentException misfit) {
      throw fields.wrong(
          "name", name + ": " + misfit.getMessage(), "a model whose fields fit its kind");
    }
  }

  private static String config(String text) {
    if (!text.endsWith(CONFIG)) {
      throw new IllegalArgumentException("the name of a file *.cfg beside the manifest");
    }
    FileName.word(text.substring(0, text.length() - CONFIG.length()));
    return text;
  }

  private static @Nullable String text(JsonFields fields, String field) {
    return fields.has(field) ? fields.string(field) : null;
  }

  private static @Nullable Long number(JsonFields fields, String field, long most) {
    return fields.has(field) ? (Long) fields.number(field, 0, most) : null;
  }

  private static @Nullable Integer number(JsonFields fields, String field) {
    Long number = number(fields, field, MOST);
    return number == null ? null : number.intValue();
  }
}
