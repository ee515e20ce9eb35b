package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/**
 * The models of the specification and what each must yield.
 *
 * @param models in the order of the file, each name once
 */
public record Manifest(List<ManifestModel> models) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "manifest.json";

  private static final long MOST_BYTES = 1 << 22;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  /** Keeps a snapshot. */
  public Manifest {
    models = List.copyOf(models);
    Set<String> names = new HashSet<>();
    for (ManifestModel model : models) {
      if (!names.add(model.name())) {
        throw new IllegalArgumentException("two models have the name " + model.name());
      }
    }
  }

  /**
   * Reads the manifest of a specification.
   *
   * @throws BadInputException if there is none or it does not say what it should
   */
  public static Manifest read(Path specDirectory) {
    Path file = specDirectory.resolve(FILE);
    JsonFields fields = JsonFile.fields(file, MOST_BYTES, "the manifest");
    Set<String> names = new HashSet<>();
    List<ManifestModel> models =
        fields.objects("models", each -> ManifestModelReader.read(each, names));
    fields.end();
    return new Manifest(models);
  }

  /**
   * The model with a name.
   *
   * @throws NoSuchElementException if there is none
   */
  public ManifestModel model(String name) {
    return models.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** The models of a kind, in the order of the file. */
  public List<ManifestModel> ofKind(ModelKind kind) {
    return models.stream().filter(each -> each.kind() == kind).toList();
  }

  /** The same manifest with what TLC says of some models that hold, by name. */
  public Manifest with(Map<String, TlcOutcome> measured) {
    return new Manifest(
        models.stream()
            .map(
                model -> {
                  TlcOutcome outcome = measured.get(model.name());
                  return outcome == null ? model : model.measured(outcome);
                })
            .toList());
  }

  /** Writes the manifest of a specification: two spaces, a field a line, a newline at the end. */
  public void write(Path specDirectory) throws IOException {
    WholeFile.write(specDirectory.resolve(FILE), toJson());
  }

  private String toJson() throws JsonProcessingException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);
    return JSON.writer(printer).writeValueAsString(this) + "\n";
  }
}
