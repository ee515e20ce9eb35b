package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.vmoffer.conformance.WholeFile;

/**
 * What TLC has said before of models whose graph is not kept: a file for each, whose first line is
 * a checksum of the rest.
 */
final class VerdictStore {
  private static final String SUFFIX = ".verdict";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A verdict and what it is a verdict on. */
  private record Verdict(
      String model, Level level, String specHash, String tlcVersion, TlcOutcome outcome) {}

  private final Path directory;

  /** A store in a directory, which is made when it is needed. */
  VerdictStore(Path directory) {
    this.directory = directory;
  }

  /**
   * The verdict on a model with these files, read as one of a level, by this TLC, if there is one.
   *
   * @param onRefused told why a file that is there is not used
   */
  Optional<TlcOutcome> find(
      String model, Level level, String specHash, String tlcVersion, Consumer<String> onRefused)
      throws IOException {
    String text;
    try {
      text = Files.readString(file(model));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    int end = text.indexOf('\n');
    if (end < 0 || !text.substring(0, end).equals(checksum(text.substring(end + 1)))) {
      onRefused.accept(file(model) + ": it is not whole, or no verdict");
      return Optional.empty();
    }
    try {
      Verdict verdict = JSON.readValue(text.substring(end + 1), Verdict.class);
      boolean isFresh =
          verdict.model.equals(model)
              && verdict.level == level
              && verdict.specHash.equals(specHash)
              && verdict.tlcVersion.equals(tlcVersion);
      return isFresh ? Optional.of(verdict.outcome) : Optional.empty();
    } catch (JsonProcessingException e) {
      onRefused.accept(file(model) + ": it says something unknown: " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  /** Keeps a verdict in place of a former one. */
  void put(String model, Level level, String specHash, String tlcVersion, TlcOutcome outcome)
      throws IOException {
    Files.createDirectories(directory);
    String json = JSON.writeValueAsString(new Verdict(model, level, specHash, tlcVersion, outcome));
    WholeFile.write(file(model), checksum(json) + '\n' + json);
  }

  private Path file(String model) {
    return directory.resolve(model + SUFFIX);
  }

  private static String checksum(String text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(checksum.getValue());
  }
}
