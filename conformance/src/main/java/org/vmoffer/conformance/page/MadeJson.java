package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vmoffer.conformance.trace.Sha256;

/** From what the report was made. */
final class MadeJson {
  private static final List<String> ENDINGS = List.of(".tla", ".cfg", "manifest.json");

  private MadeJson() {}

  /** Versions, and the SHA-256 of every file of the specification. */
  static ObjectNode of(Path specification, String version, List<ModelPart> models)
      throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", version).put("java", Runtime.version().toString()).put("tlc", tlc(models));
    NavigableMap<String, String> hashes = hashes(specification);
    StringBuilder all = new StringBuilder();
    hashes.forEach((name, hash) -> all.append(name).append(' ').append(hash).append('\n'));
    json.put("specHash", hash(all.toString()));
    ObjectNode files = json.putObject("files");
    for (Map.Entry<String, String> each : hashes.entrySet()) {
      files.put(each.getKey(), each.getValue());
    }
    long open = models.stream().filter(MadeJson::isOpen).count();
    json.putArray("notes")
        .add(
            open == 0
                ? "TLC has checked every model as it is here."
                : "%d of %d models have not been checked as they are here; ./vmoffer check does."
                    .formatted(open, models.size()));
    return json;
  }

  private static boolean isOpen(ModelPart model) {
    return model.json().path("verdict").asText().equals(ModelPart.NOT_CHECKED);
  }

  private static String tlc(List<ModelPart> models) {
    return models.stream()
        .flatMap(model -> model.tlcVersion().stream())
        .findFirst()
        .orElse("no graph was made");
  }

  private static NavigableMap<String, String> hashes(Path specification) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(specification)) {
      files = all.filter(MadeJson::counts).toList();
    }
    NavigableMap<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        hashes.put(String.valueOf(file.getFileName()), Sha256.of(in));
      }
    }
    return hashes;
  }

  private static boolean counts(Path file) {
    return ENDINGS.stream().anyMatch(file.toString()::endsWith);
  }

  private static String hash(String text) throws IOException {
    return Sha256.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
