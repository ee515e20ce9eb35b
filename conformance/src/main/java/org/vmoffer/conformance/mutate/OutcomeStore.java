package org.vmoffer.conformance.mutate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.vmoffer.conformance.tlc.VariantOutcome;
import org.vmoffer.conformance.tlc.VariantRequest;

/**
 * What has become of mutants before, of one model: a line for each. A line that was not written to
 * its end is as good as none.
 */
final class OutcomeStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final byte[] BRIEF = "brief".getBytes(StandardCharsets.UTF_8);
  private static final byte[] WALKS = "walks".getBytes(StandardCharsets.UTF_8);

  /** A line. */
  private record Line(String key, VariantOutcome outcome) {}

  private final Path file;
  private final String modelHash;
  private final Map<String, VariantOutcome> known = new HashMap<>();

  /**
   * Reads what is known.
   *
   * @param modelHash of everything that the model consists of
   */
  OutcomeStore(Path file, String modelHash) throws IOException {
    this.file = file;
    this.modelHash = modelHash;
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(this::read);
    }
  }

  private void read(String line) {
    try {
      Line read = JSON.readValue(line, Line.class);
      known.put(read.key(), read.outcome());
    } catch (JsonProcessingException e) {
      // It was cut off when a run was interrupted: its mutant is run again.
      known.remove(line);
    }
  }

  Optional<VariantOutcome> find(VariantRequest request) {
    return Optional.ofNullable(known.get(key(request)));
  }

  void put(VariantRequest request, VariantOutcome outcome) {
    String key = key(request);
    known.put(key, outcome);
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(new Line(key, outcome)) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be kept: " + file, e);
    }
  }

  private String key(VariantRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(modelHash.getBytes(StandardCharsets.UTF_8));
      digest.update(request.module().getBytes(StandardCharsets.UTF_8));
      digest.update(request.text().getBytes(StandardCharsets.UTF_8));
      if (request.without() != null) {
        digest.update(request.without().getBytes(StandardCharsets.UTF_8));
      }
      if (!request.thorough()) {
        digest.update(BRIEF);
      }
      if (request.walks()) {
        digest.update(WALKS);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
