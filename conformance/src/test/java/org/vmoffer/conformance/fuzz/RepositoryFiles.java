package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of the repository as seeds. */
public final class RepositoryFiles {
  /** The repository, from where the tests run; {@code vmoffer.root} names another place. */
  public static final Path ROOT = Path.of(System.getProperty("vmoffer.root", ".."));

  private static final int LARGEST = 1 << 16;

  private RepositoryFiles() {}

  /** All small files of a directory whose name matches, by name. */
  public static List<byte[]> of(String directory, String pattern) throws IOException {
    List<byte[]> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
      for (Path file : files.sorted().toList()) {
        if (String.valueOf(file.getFileName()).matches(pattern) && Files.size(file) <= LARGEST) {
          all.add(Files.readAllBytes(file));
        }
      }
    }
    return all;
  }
}
