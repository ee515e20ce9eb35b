package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The files of a report. A page that is opened from a file may not read others, but it may run them
 * as scripts; so each file of data is a script that hands over one value.
 */
final class DataFiles {
  /** What every view needs; it is what a report is known by. */
  static final String INDEX = "index";

  private static final List<String> PAGE = List.of("index.html", "page.js", "page.css");
  private static final JsonMapper JSON = new JsonMapper();

  private final Path directory;

  /** Files of a directory that is there. */
  DataFiles(Path directory) {
    this.directory = directory;
  }

  /** Whether a directory holds a report. */
  static boolean isReport(Path directory) {
    byte[] beginning = beginning(INDEX).getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file(directory, INDEX))) {
      return Arrays.equals(in.readNBytes(beginning.length), beginning);
    } catch (IOException none) {
      return false;
    }
  }

  /** Writes the page itself, which was built before. */
  void writePage() throws IOException {
    for (String name : PAGE) {
      try (InputStream in = DataFiles.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the kit has no " + name + "; it was not built whole");
        }
        Files.copy(in, directory.resolve(name));
      }
    }
  }

  /**
   * Writes a value under a name, which may have directories in it.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(String name, JsonNode value) {
    Path file = file(directory, name);
    try {
      Files.createDirectories(file.resolveSibling(""));
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        out.write(beginning(name));
        out.write(JSON.writeValueAsString(value));
        out.write(");\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String beginning(String name) {
    return "vmoffer.put(\"%s\",".formatted(name);
  }

  private static Path file(Path directory, String name) {
    return directory.resolve("data").resolve(name + ".js");
  }
}
