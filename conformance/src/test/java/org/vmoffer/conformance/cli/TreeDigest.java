package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vmoffer.conformance.trace.Sha256;

/** What is in a directory, in every byte. */
final class TreeDigest {
  private TreeDigest() {}

  /** The hash of every file but logs, by its name. */
  static SortedMap<String, String> of(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.endsWith(".log")) {
          try (InputStream in = Files.newInputStream(file)) {
            files.put(name, Sha256.of(in));
          }
        }
      }
    }
    return files;
  }
}
