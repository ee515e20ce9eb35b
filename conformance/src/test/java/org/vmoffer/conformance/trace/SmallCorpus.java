package org.vmoffer.conformance.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.vmoffer.conformance.SmallModel;

/** The corpus of the small model, whole and broken. */
final class SmallCorpus {
  /** The line of state 0. */
  static final int FIRST_STATE = 1;

  private SmallCorpus() {}

  static Path write(Path directory) throws IOException {
    Path file = directory.resolve("walks.jsonl.gz");
    CorpusMaker.make(SmallModel.graph(), file);
    return file;
  }

  /** The lines of the corpus. */
  static List<String> lines(Path directory) throws IOException {
    return unpack(write(directory));
  }

  /** The lines of any corpus. */
  static List<String> unpack(Path file) throws IOException {
    byte[] packed = Files.readAllBytes(file);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new ArrayList<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  /** Writes lines to a file, packed. */
  static Path write(Path directory, List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(directory.resolve("broken.jsonl.gz"), bytes.toByteArray());
  }

  /** The line of the first walk, in a corpus with so many states. */
  static int firstWalk() {
    return FIRST_STATE + SmallModel.graph().stateCount();
  }
}
